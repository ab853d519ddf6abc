/** A rating on one lens beside the editors'. */
interface Move {
  lens: string;
  from: string;
  to: string;
}

function movedText(moves: readonly Move[]): string {
  const moved = moves.filter(({ from, to }) => from !== to);
  if (moved.length === 0) return 'stayed where the editors put it';
  return `moved${list(moved.map(({ lens, from, to }) => ` from ${from} to ${to} on ${lens}`))}`;
}

function insteadText({ lens, from, to }: Move): string {
  return from === to ? `${lens} ${to}, as the editors` : `${lens} ${to} instead of ${from}`;
}

function list(parts: readonly string[]): string {
  return [parts.slice(0, -1).join(','), ...parts.slice(-1)].filter((part) => part !== '').join(' and');
}

/** The trend matrix and what a memo says of it. */
export const matrixWords = {
  asEditors: (word: string) => `Same as the editors: ${word}`,
  yourRating: (lens: string) => `Your rating: ${lens} `,
  reset: 'Reset my rating',
  rate: (trend: string) => `Rate ${trend}`,
  ranked: (order: string) => `Ranked: ${order}.`,
  ratingText: (whose: string, step: string, difference: string) => `${whose}: ${step}, ${difference}`,
  gripName: (mark: string, trend: string, ratings: string, isOwn: boolean) =>
    `${mark} ${trend}: ${ratings}${isOwn ? ', your rating' : ''}`,
  shownNoun: 'trends',
  tied: (rank: number, trends: readonly string[]) => `=${rank}: ${listed(trends)} come to the same score.`,
  oursIs: (rank: number) => `ours: ${rank}`,
  editorsFinding: (yours: number, theirs: number, all: number) =>
    `The title is the editors’ finding; ${[
      ...(yours > 0 ? [`you rate ${yours} of ${all} trends yourself`] : []),
      ...(theirs > 0 ? [`the linked reading rates ${theirs} of ${all} otherwise`] : []),
    ].join(', and ')}.`,
  counts: { for: 'for', against: 'against' },
};

/** What a memo says of a matrix. */
export const matrixMemoWords = {
  memoTitle: 'How the trends are rated',
  allAsEditors: (trends: string) => `All ${trends} are rated as the editors rate them.`,
  ratedDifferently: (rated: number, trends: string) =>
    `${rated} of ${trends} ${rated === 1 ? 'is' : 'are'} rated anew.`,
  memoRating: (trend: string, moves: readonly Move[]) => `${trend} ${movedText(moves)}.`,
  rerated: (trend: string, moves: readonly Move[]) => `${trend}: ${moves.map(insteadText).join(', ')}`,
  rankedBy: (weights: string, order: string) => `Ranked with the weights ${weights}: ${order}.`,
  rankedEvenly: (order: string) => `Ranked with equal weights: ${order}.`,
};

/** What stands on the page of a matrix as it is built; no script says it. */
export const matrixPageWords = {
  howToTouch: 'Drag a mark with a finger, or tap a trend in the list to choose its steps.',
  howToHover:
    'Drag a mark, or choose a trend in the list. The arrow keys move it, Enter leads to its steps and Delete resets your rating.',
  rated: 'Rated',
  ratedBy: (who: string) => `Rated by ${who}, `,
  ratingSpread: (low: string, high: string) => ` (from ${low} to ${high})`,
  onlyOurs: 'Only our ratings are shown.',
  lens: 'Lens',
  tag: 'Tag',
  trend: 'Trend',
  trends: 'Trends',
  rank: 'Rank',
  isNew: 'New',
  rateIt: '; rate it yourself',
  claims: 'Claims',
  earlier: 'Earlier editions',
  ranking: 'Ranking',
  weights: 'Your weights',
  howRanked: 'Each rating counts as a share of its scale, times its weight; what speaks against a trend is taken off.',
  weightOf: (lens: string) => `Weight of ${lens}`,
  stepMeanings: 'What each step means',
};

function listed(names: readonly string[]): string {
  return names.length < 3 ? names.join(' and ') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
