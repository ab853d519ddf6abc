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

interface ValueType {
  /** The JSON Schema of a valid value. */
  schema: object;
  isValid: (value: unknown) => boolean;
}

interface Kind extends ValueType {
  /** What the parts of a name after the kind refer to. */
  parts: readonly string[];
  description: string;
}

const number: ValueType = { schema: { type: 'number' }, isValid: Number.isFinite };

function whole(minimum: number, maximum: number): ValueType {
  return {
    schema: { type: 'integer', minimum, maximum },
    isValid: (value) => Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum,
  };
}

function oneOf(values: readonly unknown[]): ValueType {
  return { schema: { enum: values }, isValid: (value) => values.includes(value) };
}

function text(pattern: RegExp, maxLength: number): ValueType {
  return {
    schema: { type: 'string', pattern: pattern.source, maxLength },
    isValid: (value) => typeof value === 'string' && value.length <= maxLength && pattern.test(value),
  };
}

const [step, words] = [whole(1, mostSteps), text(/\S/, longestNote)];
const risk = ['checklist', 'item'];

/** Everything there is to know about each kind of field; the parser, the published schema and the lists below follow from it. */
const kinds = {
  input: { parts: ['model', 'input'], description: 'An assumption, in its own unit', ...number },
  rating: { parts: ['matrix', 'trend', 'lens'], description: 'A rating, as a step counted from 1', ...step },
  weight: { parts: ['matrix', 'lens'], description: 'The weight of a lens', ...whole(0, greatestWeight) },
  state: { parts: risk, description: 'The state of a risk', ...oneOf(riskStates) },
  likelihood: { parts: risk, description: 'How likely a risk is, as a step counted from 1', ...step },
  impact: { parts: risk, description: 'How much a risk would matter, as a step counted from 1', ...step },
  reason: { parts: risk, description: 'Why a risk does not apply, in the reader’s words', ...words },
  note: { parts: risk, description: 'A note on a risk, in the reader’s words', ...words },
  seen: { parts: risk, description: 'The digest of a risk’s text when last marked', ...text(/^[0-9a-z]{1,8}$/, 8) },
  read: { parts: ['chapter'], description: 'That a chapter was read', ...oneOf([true]) },
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

/** The JSON Schema of each kind of field, by the pattern of its names. */
export function fieldSchemas(): Record<string, object> {
  return Object.fromEntries(
    allKinds.map((kind) => {
      const { parts, description, schema } = kinds[kind];
      return [namePatterns.get(kind)?.source ?? '', { description: `${description}: ${parts.join(', ')}.`, ...schema }];
    }),
  );
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
