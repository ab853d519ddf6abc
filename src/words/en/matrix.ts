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
  howToMove: 'Drag a mark, or choose a trend here and move it with the arrow keys. Delete resets your rating.',
  ranked: (order: string) => `Ranked: ${order}.`,
  memoTitle: 'How the trends are rated',
  allAsEditors: (trends: string) => `All ${trends} are rated as the editors rate them.`,
  ratedDifferently: (rated: number, trends: string) =>
    `${rated} of ${trends} ${rated === 1 ? 'is' : 'are'} rated anew.`,
  memoRating: (trend: string, moves: readonly Move[]) => `${trend} ${movedText(moves)}.`,
  rerated: (trend: string, moves: readonly Move[]) => `${trend}: ${moves.map(insteadText).join(', ')}`,
  rankedBy: (weights: string, order: string) => `Ranked with the weights ${weights}: ${order}.`,
  rankedEvenly: (order: string) => `Ranked with equal weights: ${order}.`,
  rated: 'Rated',
  ratedBy: (who: string) => `Rated by ${who}, `,
  ratingSpread: (low: string, high: string) => ` (from ${low} to ${high})`,
  ratingText: (whose: string, step: string, difference: string) => `${whose}: ${step}, ${difference}`,
  gripName: (number: number, trend: string, ratings: string, isOwn: boolean) =>
    `${number} ${trend}: ${ratings}${isOwn ? ', your rating' : ''}`,
  onlyOurs: 'Only our ratings are shown.',
  lens: 'Lens',
  tag: 'Tag',
  trend: 'Trend',
  trends: 'Trends',
  shownNoun: 'trends',
  rank: 'Rank',
  isNew: 'New',
  rateIt: '; rate it yourself',
  claims: 'Claims',
  earlier: 'Earlier editions',
  weights: 'Rank by your own weights',
  weightOf: (lens: string) => `Weight of ${lens}`,
  counts: { for: 'for', against: 'against' },
  stepMeanings: 'What each step means',
};
