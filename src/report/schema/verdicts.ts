/** The five verdicts a claim may carry, from best to worst for the text examined. */
export const verdicts = ['supported', 'partly', 'unverified', 'contradicted', 'inconsistent'] as const;
/** A verdict on a claim. */
export type Verdict = (typeof verdicts)[number];

/** The grades of sources, from strongest to weakest. */
export const grades = ['primary', 'reported', 'weak'] as const;
/** The grade of a source. */
export type Grade = (typeof grades)[number];

/** What a claim may be. */
export const claimKinds = ['fact', 'judgement', 'forecast', 'estimate', 'assumption', 'derived'] as const;
/** What a claim is. */
export type ClaimKind = (typeof claimKinds)[number];
