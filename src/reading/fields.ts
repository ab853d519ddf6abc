/** What a reader may say of a risk. */
export const riskStates = ['open', 'watching', 'happened', 'cleared', 'not-applicable'] as const;
/** One of them. */
export type RiskState = (typeof riskStates)[number];

/** What a field of a reading holds: a value of an input in its own unit, a step counted from 1, a weight, a state, words, or that a chapter was read. */
export type FieldValue = number | string | true;

/** A field's name, taken apart: `rating/trends/edge-ai/risk` is a rating, of the matrix "trends", of the trend and lens named. */
export interface FieldName {
  kind: FieldKind;
  /** The model, matrix, checklist or chapter that the field belongs to. */
  of: string;
  /** What it is about within that: an input, a trend and a lens, an item. */
  about: string[];
}

/** The greatest weight that a lens may have. */
export const greatestWeight = 5;
/** The most steps that a scale may have. */
export const mostSteps = 7;
/** The most characters of a note or a reason. */
export const longestNote = 2000;

const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
const isWhole =
  (least: number, most: number) =>
  (value: unknown): boolean =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
const isText = (value: unknown): boolean =>
  typeof value === 'string' && value.trim() !== '' && value.length <= longestNote;

const kinds = {
  input: { parts: 2, holds: isNumber },
  rating: { parts: 3, holds: isWhole(1, mostSteps) },
  weight: { parts: 2, holds: isWhole(0, greatestWeight) },
  state: { parts: 2, holds: (value: unknown): boolean => (riskStates as readonly unknown[]).includes(value) },
  likelihood: { parts: 2, holds: isWhole(1, mostSteps) },
  impact: { parts: 2, holds: isWhole(1, mostSteps) },
  reason: { parts: 2, holds: isText },
  note: { parts: 2, holds: isText },
  /** The digest of a risk's text as the reader last dealt with it. */
  seen: { parts: 2, holds: (value: unknown): boolean => typeof value === 'string' && /^[0-9a-z]{1,8}$/.test(value) },
  read: { parts: 1, holds: (value: unknown): boolean => value === true },
};

/** The kinds of field that a reading has. */
export type FieldKind = keyof typeof kinds;

const part = /^[a-z0-9][a-z0-9._-]{0,79}$/;

/** A field's name from its parts, such as fieldName('note', 'risks', 'capital'). */
export function fieldName(kind: FieldKind, of: string, ...about: readonly string[]): string {
  return [kind, of, ...about].join('/');
}

/** A field's name taken apart; null for what is no field's name. */
export function parsedName(name: string): FieldName | null {
  const [kind = '', of = '', ...about] = name.split('/');
  if (!isKind(kind) || about.length !== kinds[kind].parts - 1) return null;
  return [of, ...about].every((text) => part.test(text)) ? { kind, of, about } : null;
}

/** Whether a value can be a field's; what it comes to in the report at hand is for the report to say. */
export function isFieldValue(kind: FieldKind, value: unknown): value is FieldValue {
  return kinds[kind].holds(value);
}

function isKind(kind: string): kind is FieldKind {
  return Object.hasOwn(kinds, kind);
}

/** The kinds that belong to a matrix, and those that belong to a checklist: the two may bear the same name. */
export const matrixKinds: readonly string[] = ['rating', 'weight'] satisfies FieldKind[];
export const checklistKinds: readonly string[] = [
  'state',
  'likelihood',
  'impact',
  'reason',
  'note',
  'seen',
] satisfies FieldKind[];

/** The kinds that hold a reader's own words, which no address carries unless asked to. */
export const wordKinds: readonly FieldKind[] = ['note', 'reason'];
