/** A step of a scale, and how it compares with the editors'. */
interface View {
  word: string;
  difference: string;
}

/** The risk checklist and what a memo says of it. */
export const checklistWords = {
  hasHappened: 'has happened',
  oursIs: (step: string) => `ours: ${step.toLowerCase()}`,
  instruction: 'Tick the risks you have checked.',
  states: {
    open: { word: 'Open', meaning: 'The risk stands, and nothing is being done about it.' },
    watching: { word: 'Watching', meaning: 'The risk stands, and its early signal is being watched.' },
    happened: { word: 'Happened', meaning: 'It has happened, so it is no longer a risk.' },
    cleared: { word: 'Cleared', meaning: 'Its early signal was favourable, or it was dealt with.' },
    'not-applicable': { word: 'Does not apply', meaning: 'It does not concern this reader, for the reason given.' },
  },
  notLookedAt: 'Not looked at',
  asOurs: (word: string) => `Same as ours: ${word}`,
  fields: {
    state: 'State',
    likelihood: 'Likelihood',
    impact: 'Impact',
    reason: 'Why it does not apply',
    note: 'Note',
  },
  memoTitle: 'Open risks',
  noneLookedAt: (risks: string) => `None of ${risks} has been looked at.`,
  lookedAt: (looked: number, risks: string, open: number) =>
    `${looked} of ${risks} ${looked === 1 ? 'has' : 'have'} been looked at; ${open} ${open === 1 ? 'is' : 'are'} open.`,
  settledTitle: 'Settled risks',
  openView: (state: string | null, horizon: string, likelihood: View, impact: View) =>
    `${state === null ? '' : `${state}. `}Likelihood ${horizon} is ${likelihood.word}, ${likelihood.difference}; ` +
    `impact is ${impact.word}, ${impact.difference}.`,
  settledView: (state: string, reason: string | null) => (reason === null ? `${state}.` : `${state}: ${reason}`),
  stepInstead: (scale: string, step: string, editors: string) => `${scale} ${step} instead of ${editors}`,
  changedRisk: (risk: string, changes: readonly string[]) => `${risk}: ${changes.join(', ')}`,
  leftOut: (risks: readonly string[]) => `${(risks[0] ?? '').charAt(0).toUpperCase()}${risks.join(', ').slice(1)}.`,
  signalLine: (signal: string) => `Signal: ${signal}`,
  noteLine: (note: string) => `Note: ${note}`,
  stateWithReason: (state: string, reason: string) => `${state} (${reason})`,
  likelihoodText: (step: string, difference: string) => `likelihood ${step}, ${difference}`,
  impactText: (step: string, difference: string) => `impact ${step}, ${difference}`,
  view: (whose: string, parts: readonly string[]) => `${whose}: ${parts.join('; ')}.`,
  risks: 'Risks',
  shownNoun: 'risks',
  nothingRated: (all: number) => `The bars show the editors’ view. You have rated none of the ${all} risks yet.`,
  asTheEditors: (all: number) => `Your view is the editors’ on all ${all} risks.`,
  compared: (
    parts: readonly { direction: 'gloomier' | 'brighter' | 'mixed'; count: number; most: readonly string[] }[],
    all: number,
  ) => {
    const words = {
      gloomier: 'gloomier',
      brighter: 'brighter',
      mixed: 'gloomier on one scale and brighter on the other',
    };
    const which = (count: number, most: readonly string[]): string => {
      if (most.length === 0) return '';
      return most.length === count ? `: ${most.join(' and ')}` : `, most on ${most.join(' and ')}`;
    };
    const told = parts.map(({ direction, count, most }, index) =>
      index === 0
        ? `${words[direction]} than the editors on ${count} of ${all}${which(count, most)}`
        : `${words[direction]} on ${count}${which(count, most)}`,
    );
    return `You are ${told.join('; ')}.`;
  },
  youLookedAt: (looked: number, all: number) =>
    looked === 0 ? 'You have looked at none yet.' : `You have looked at ${looked} of ${all}.`,
  dragByMouse:
    'Drag a bar along the scale to say how likely you think it is. Open a risk below to rate its impact and take notes.',
  dragByFinger:
    'Slide a bar along the scale to say how likely you think it is. Tap a risk below to rate its impact and take notes.',
  dragByKeys:
    'The left and right arrow keys move a bar, the up and down arrow keys go to another, ' +
    'Delete puts it back to the editors’ view, and Enter opens the risk.',
  handles: (horizon: string) => `Your likelihood of each risk ${horizon}`,
  bandText: (word: string, range: string) => `${word}, ${range}`,
  bandAgainst: (band: string, difference: string) => `${band}, ${difference}`,
  tickName: (risk: string) => `Looked at: ${risk}`,
  progress: (looked: number, all: number, notApplicable: number) =>
    `${looked} of ${all} looked at${notApplicable > 0 ? `, ${notApplicable} of them not applicable` : ''}`,
  description: (horizon: string, risks: string) => `As the editors see it, ${horizon}. ${risks}`,
  why: 'Why it matters',
  signal: 'Early signal',
  ours: 'Ours:',
  band: (from: string, to: string) => `${from} to ${to}`,
  impact: 'impact',
  yourView: (risk: string) => `Your view: ${risk}`,
  mind: 'What would change our mind',
  claims: (count: number) => (count === 1 ? 'Claim' : 'Claims'),
  sources: 'Sources',
  reviewed: 'Last reviewed',
  reviewedBy: (who: string) => `By ${who}, `,
  notes: 'Notes',
  exposureTitle: (horizon: string) => `Likelihood ${horizon}, by impact`,
  onlyOurs: 'Only our view is shown.',
  notShown: (risks: string) => `Not shown because cleared or not applicable: ${risks}.`,
  register: 'Register',
  registerTitle: 'The register: all risks in a table',
  group: 'Group',
  risk: 'Risk',
  reviewedHead: 'Reviewed',
  yourStep: (step: string) => `Yours: ${step}`,
  meanings: 'What the words mean',
  likelihoodTitle: (horizon: string) => `Likelihood, ${horizon}`,
  statesTitle: 'States',
  exchange: 'Save, import or clear your marks',
  changedSince: 'The text of this risk has changed since you looked at it. ',
  readAgain: 'Mark as read',
  asOursAgain: 'As the editors.',
  spoken: (risk: string, view: string, sentence: string) => `${risk}: ${view} ${sentence}`,
};
