/** What a reader can say about a risk. */
export const riskStates = ['open', 'watching', 'happened', 'cleared', 'not-applicable'] as const;
export type RiskState = (typeof riskStates)[number];

/** The value of a field: an input in its own unit, a step counted from 1, a weight, a state, text, or `true` for a chapter read. */
export type FieldValue = number | string | true;

/** A parsed field name: `rating/trends/edge-ai/risk` rates, in the matrix "trends", the trend "edge-ai" by the lens "risk". */
export interface FieldName {
  kind: FieldKind;
  /** The model, matrix, checklist or chapter that the field belongs to. */
  of: string;
  /** What the field is about within that: an input, a trend and a lens, an item. */
  about: string[];
}

export const greatestWeight = 5;
/** The most steps that a scale can have. */
export const mostSteps = 7;
/** The most characters that a note or a reason can have. */
export const longestNote = 2000;
/** The most fields that a reading can grow to by an import of fields that the report does not have. */
export const mostFields = 5000;

interface Kind {
  /** What the parts of a name after the kind refer to. */
  parts: readonly string[];
  isValid: (value: unknown) => boolean;
}

function whole(least: number, most: number): Kind['isValid'] {
  return (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}

function oneOf(values: readonly unknown[]): Kind['isValid'] {
  return (value) => values.includes(value);
}

function text(pattern: RegExp, longest: number): Kind['isValid'] {
  return (value) => typeof value === 'string' && value.length <= longest && pattern.test(value);
}

const [step, words] = [whole(1, mostSteps), text(/\S/, longestNote)];
const risk = ['checklist', 'item'];

/** The parts of each kind's names and the values it can have; the parser and the lists below follow from it. */
const kinds = {
  input: { parts: ['model', 'input'], isValid: Number.isFinite },
  rating: { parts: ['matrix', 'trend', 'lens'], isValid: step },
  weight: { parts: ['matrix', 'lens'], isValid: whole(0, greatestWeight) },
  state: { parts: risk, isValid: oneOf(riskStates) },
  likelihood: { parts: risk, isValid: step },
  impact: { parts: risk, isValid: step },
  reason: { parts: risk, isValid: words },
  note: { parts: risk, isValid: words },
  seen: { parts: risk, isValid: text(/^[0-9a-z]{1,8}$/, 8) },
  read: { parts: ['chapter'], isValid: oneOf([true]) },
} satisfies Record<string, Kind>;

export type FieldKind = keyof typeof kinds;
const allKinds = Object.keys(kinds) as FieldKind[];

const part = '[a-z0-9][a-z0-9._-]{0,79}';
const namePatterns = new Map(
  allKinds.map((kind) => [kind, new RegExp(`^${[kind, ...kinds[kind].parts.map(() => part)].join('/')}$`)]),
);

/** A field's name from its parts, such as fieldName('note', 'risks', 'capital'). */
export function fieldName(kind: FieldKind, of: string, ...about: readonly string[]): string {
  return [kind, of, ...about].join('/');
}

/** Parses a field's name; null if it is not one. */
export function parsedName(name: string): FieldName | null {
  const [kind = '', of = '', ...about] = name.split('/');
  return namePatterns.get(kind as FieldKind)?.test(name) ? { kind: kind as FieldKind, of, about } : null;
}

/** A value as the named field holds it, or null if it cannot be one. Whether it fits the report at hand is checked elsewhere. */
export function fieldValue(name: string, value: unknown): FieldValue | null {
  const kind = parsedName(name)?.kind;
  if (!kind || !kinds[kind].isValid(value)) return null;
  return wellFormed(value as FieldValue);
}

/** Replaces lone surrogates, which UTF-8 cannot encode, so that text comes back the same from every kind of file and link. */
export function wellFormed(value: FieldValue): FieldValue {
  return typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\uFFFD') : value;
}

/** Each kind of field, with the pattern of its names and what their parts refer to. */
export function fieldNames(): { kind: FieldKind; pattern: string; parts: readonly string[] }[] {
  return allKinds.map((kind) => ({ kind, pattern: namePatterns.get(kind)?.source ?? '', parts: kinds[kind].parts }));
}

function kindsOf(figure: string): readonly string[] {
  return allKinds.filter((kind) => kinds[kind].parts[0] === figure);
}

/** The kinds that belong to a matrix, and those that belong to a checklist; a matrix and a checklist can have the same name. */
export const [matrixKinds, checklistKinds] = [kindsOf('matrix'), kindsOf('checklist')];

/** The kinds that hold the reader's own words, which links carry only on request. */
export const wordKinds: readonly FieldKind[] = ['note', 'reason'];

/** Whether a field's name is that of words. */
export function isWords(name: string): boolean {
  return wordKinds.some((kind) => name.startsWith(`${kind}/`));
}
