import {
  LineCounter,
  parseDocument,
  isNode,
  isPair,
  isMap,
  isScalar,
  isCollection,
  visit,
  type Document,
  type YAMLError,
} from 'yaml';
import { z } from 'astro/zod';
import type { ReportProblem } from '../figures/figure-kind.ts';
import { didYouMean, nearestName, type ContentProblem } from './content-problem.ts';
import { scalarFaults } from './yaml-scalars.ts';

/** The path of a value in a YAML file: keys and indices from the root. */
export type YamlPath = readonly (string | number)[];

/** A line of a file, and a column in it where one is known; both counted from 1. */
export interface Place {
  line: number;
  column?: number;
}

/** A validated YAML file: its value, and the place of any path within it. */
export interface YamlFile<Value> {
  file: string;
  /** The file in which a path stands, for a list that several files make up. */
  fileOf?: (path: YamlPath) => string;
  value: Value;
  line: (path: YamlPath) => number;
  /** The line, and the column of the value, or of its key where the value begins on another line. */
  place?: (path: YamlPath) => Place;
}

/** A path as authors read it: steps[1].value. */
export function pathText(path: YamlPath): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`),
    '',
  );
}

/** Reports problems in a file, each message after the path of its field. */
export function problemReporter({ file, line, place }: YamlFile<unknown>, problems: ContentProblem[]): ReportProblem {
  return (path, message) => {
    const at = place?.(path) ?? { line: line(path) };
    problems.push({ file, ...at, message: `${pathText(path)} ${message}` });
  };
}

/** Finds places in a YAML text that begins on a line of its file. */
class Places {
  readonly #document: Document;
  readonly #counter: LineCounter;
  readonly #firstLine: number;
  constructor(document: Document, counter: LineCounter, firstLine: number) {
    this.#document = document;
    this.#counter = counter;
    this.#firstLine = firstLine;
  }

  at(offset: number): { line: number; column: number } {
    const { line, col } = this.#counter.linePos(offset);
    return { line: line + this.#firstLine - 1, column: col };
  }

  /** Where the key, or the item of a list, at a path begins; where the path is missing, its nearest parent. */
  key(path: YamlPath): Place {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const start = this.#keyStart(path.slice(0, depth)) ?? this.#valueStart(path.slice(0, depth));
      if (start !== undefined) return this.at(start);
    }
    return { line: this.#firstLine };
  }

  /** Where a value begins, if that is on the line of its key; otherwise the key. */
  value(path: YamlPath): Place {
    const key = this.key(path);
    const start = this.#valueStart(path);
    const value = start === undefined ? key : this.at(start);
    return value.line === key.line ? value : key;
  }

  #keyStart(path: YamlPath): number | undefined {
    const parent: unknown = path.length === 0 ? undefined : this.#node(path.slice(0, -1));
    if (!isMap(parent)) return undefined;
    const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(path.at(-1)));
    return isNode(pair?.key) ? pair.key.range?.[0] : undefined;
  }

  #valueStart(path: YamlPath): number | undefined {
    const node = this.#node(path);
    return isNode(node) ? node.range?.[0] : undefined;
  }

  #node(path: YamlPath): unknown {
    return path.length === 0 ? this.#document.contents : this.#document.getIn(path, true);
  }
}

function shown(value: unknown): string {
  if (value === null) return 'empty';
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string | number, unknown>)[key] : undefined,
    value,
  );
}

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of fields',
  record: 'a map',
};

/** Plain wording for the YAML parser's errors. */
const syntaxMessages: Partial<Record<string, string>> = {
  BAD_ALIAS: 'a value begins with * or &, which have a meaning in YAML; quotes around the text are expected.',
  BAD_DQ_ESCAPE: 'a backslash within "…" has a meaning in YAML; \'…\' around the text, or \\\\, is expected.',
  BAD_SCALAR_START: 'a value begins with @, ` or %, which YAML reserves; quotes around the text are expected.',
  BAD_INDENT: 'a line is indented too little or too far, or a bracket is not closed.',
  BLOCK_AS_IMPLICIT_KEY: 'text that contains a colon and a space needs quotes, or a field is indented too far.',
  BLOCK_IN_FLOW: 'a list or map of several lines stands within [ ] or { }; a comma or a closing bracket is missing.',
  DUPLICATE_KEY: 'a field appears twice; each may appear once.',
  MISSING_CHAR: 'a closing quote, bracket or comma is missing, or text goes on after one.',
  MULTILINE_IMPLICIT_KEY: 'a line has no colon, so it is no field; text of several lines needs > before it, or quotes.',
  MULTIPLE_DOCS: 'a line of --- within the file begins a second document; one is expected.',
  TAB_AS_INDENT: 'a line begins with a tab; spaces are expected.',
  UNEXPECTED_TOKEN: 'something stands where YAML expects a field, a list or the end of the line.',
};

/** Errors that a parser that has lost its way reports after the first. */
const mayFollow = new Set(['BAD_INDENT', 'MISSING_CHAR', 'UNEXPECTED_TOKEN', 'IMPOSSIBLE', 'MULTILINE_IMPLICIT_KEY']);

/** What the parser found, each at the place of the mistake; one a line, without those that only follow from another. */
function syntaxProblems(document: Document, places: Places): (Place & { message: string })[] {
  const found = new Map<number, Place & { message: string }>();
  let isLost = false;
  let lastRepeat = -1;
  for (const error of [...document.errors, ...document.warnings]) {
    if (error.code === 'TAG_RESOLVE_FAILED') continue;
    if (found.size > 0 && (isLost || mayFollow.has(error.code))) continue;
    // An item without its hyphen repeats every field of the item before.
    if (error.code === 'DUPLICATE_KEY') {
      const { line } = places.at(error.pos[0]);
      const goesOn = line === lastRepeat + 1;
      lastRepeat = line;
      if (goesOn) continue;
    }
    isLost ||= mayFollow.has(error.code);
    const opening = openingOf(error, document);
    const place = places.at(opening?.offset ?? error.pos[0]);
    const message = opening?.message ?? indentFault(error) ?? syntaxMessages[error.code] ?? `${error.message}.`;
    if (!found.has(place.line)) found.set(place.line, { ...place, message: `the YAML cannot be read: ${message}` });
  }
  return [...found.values()];
}

function indentFault({ message }: YAMLError): string | undefined {
  const isOff = message.startsWith('Sequence item without -') || message.startsWith('All mapping items must start');
  return isOff ? 'this line is indented too little or too far, or lacks its "- ".' : undefined;
}

/** Where a quote or bracket that is not closed was opened: the parser reports the end of the text. */
function openingOf({ code, message, pos }: YAMLError, document: Document): { offset: number; message: string } | null {
  const isQuote = code === 'MISSING_CHAR' && message.includes('quote');
  const isBracket = code === 'BAD_INDENT' && message.startsWith('Flow');
  if (!isQuote && !isBracket) return null;
  let offset: number | undefined;
  visit(document, {
    Node: (_key, node) => {
      const isOpen = isQuote ? isScalar(node) && node.type?.startsWith('QUOTE') : isCollection(node) && node.flow;
      if (isOpen && node.range && node.range[0] <= pos[0]) offset = node.range[0];
    },
  });
  const what = isQuote ? 'quote' : 'bracket';
  return offset === undefined ? null : { offset, message: `this ${what} is not closed.` };
}

/** What is wrong with the value at a path, or with its key. */
interface Issue {
  path: YamlPath;
  message: string;
  key?: true;
  /** The field that a misspelt one must have meant. */
  meant?: string;
}

function issueMessages(issue: z.core.$ZodIssue, root: unknown, known: YamlPath): Issue[] {
  const path = [...known, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
  const name = pathText(path) || 'the file';
  const value = valueAt(root, path);
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = kinds[issue.expected] ?? issue.expected;
      if (value === undefined) return [{ path, message: `${name} is missing; ${wanted} is expected.` }];
      return [{ path, message: `${name} is ${shown(value)}; ${wanted} is expected.` }];
    }
    case 'unrecognized_keys': {
      const fields = (issue as unknown as { fields?: string[] }).fields ?? [];
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `${pathText([...path, key])} is not a known field${unknownField(key, fields)}`,
        key: true,
        meant: pathText([...path, nearestName(key, fields) ?? key]),
      }));
    }
    case 'invalid_value': {
      const wanted = issue.values.map(String);
      const near = typeof value === 'string' ? didYouMean(value, wanted) : '';
      return [
        {
          path,
          message: `${name} is ${value === undefined ? 'missing' : shown(value)}; one of ${wanted.join(', ')} is expected${near || '.'}`,
        },
      ];
    }
    case 'invalid_key':
      return issue.issues.map((inner) => ({
        path,
        message: `"${String(path.at(-1))}" cannot be a name here; ${inner.message}`,
        key: true,
      }));
    case 'too_small':
      return [{ path, message: `${name} is ${shown(value)}; ${smallest(issue)} is expected.` }];
    case 'too_big':
      return [{ path, message: `${name} is ${shown(value)}; at most ${String(issue.maximum)} is expected.` }];
    case 'invalid_union': {
      // The author most likely meant the branch with the fewest errors.
      const [nearest] = [...issue.errors].sort((a, b) => a.length - b.length);
      const inner = nearest?.[0];
      if (issue.message !== 'Invalid input') return [{ path, message: `${name} is ${shown(value)}; ${issue.message}` }];
      if (!nearest || !inner || inner.path.length === 0) {
        return [{ path, message: `${name} is ${value === undefined ? 'missing' : shown(value)}; ${issue.message}` }];
      }
      return nearest.flatMap((deeper) => issueMessages(deeper, root, path));
    }
    default:
      return [{ path, message: `${name} is ${value === undefined ? 'missing' : shown(value)}; ${issue.message}` }];
  }
}

function unknownField(key: string, fields: readonly string[]): string {
  if (key === '<<') return '; merge keys are not used here, so each field is written out.';
  return didYouMean(key, fields) || (fields.length > 0 && fields.length <= 12 ? `; ${fields.join(', ')} are.` : '.');
}

function smallest(issue: z.core.$ZodIssueTooSmall): string {
  if (issue.origin === 'string') return 'text that is not empty';
  if (issue.origin === 'array') return `a list of at least ${String(issue.minimum)}`;
  return `${issue.inclusive === false ? 'more than' : 'at least'} ${String(issue.minimum)}`;
}

/** The fields that a schema allows at a path, for suggestions. */
function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  let inner: unknown = schema;
  const unwrap = (): void => {
    for (;;) {
      const definition = (inner as { def?: { innerType?: unknown; in?: unknown; type?: string } } | undefined)?.def;
      if (definition?.innerType) inner = definition.innerType;
      else if (definition?.type === 'pipe' && definition.in) inner = definition.in;
      else return;
    }
  };
  for (const key of path) {
    unwrap();
    const definition = (inner as { def: Record<string, unknown> }).def;
    const shape = definition['shape'] as Record<string, unknown> | undefined;
    inner = shape?.[String(key)] ?? definition['element'] ?? definition['valueType'];
    if (!inner) return [];
  }
  unwrap();
  const shape = (inner as { def: { shape?: Record<string, unknown> } }).def.shape;
  return shape ? Object.keys(shape) : [];
}

/**
 * Parses YAML text and validates it against a schema; adds errors to `problems` and then returns null. `firstLine` is the
 * line of the file on which the text begins (front matter begins on line 2).
 */
export function readYaml<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
  problems: ContentProblem[],
  firstLine = 1,
): YamlFile<z.infer<Schema>> | null {
  const before = problems.length;
  const sound = readSound(file, text, schema, problems, undefined, firstLine);
  return problems.length > before ? null : sound;
}

/**
 * As readYaml, but of a file with errors returns what can be judged all the same: a list or map without the entries that have
 * errors. For a file of fixed fields, these entries come from `standIn`.
 */
export function readSound<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
  problems: ContentProblem[],
  standIn: Record<string, unknown> | undefined,
  firstLine = 1,
): YamlFile<z.infer<Schema>> | null {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const places = new Places(document, counter, firstLine);
  const made = (value: z.infer<Schema>, path = (given: YamlPath) => given): YamlFile<z.infer<Schema>> => ({
    file,
    value,
    line: (given) => places.key(path(given)).line,
    place: (given) => places.value(path(given)),
  });
  const syntax = syntaxProblems(document, places);
  const changed = scalarFaults(document, text);
  problems.push(...syntax.map((problem) => ({ file, ...problem })));
  problems.push(...changed.map(({ offset, message }) => ({ file, ...places.at(offset), message })));
  if (syntax.length > 0 || changed.some(({ readable }) => !readable)) {
    const stood = schema.safeParse(standIn);
    return standIn !== undefined && stood.success ? made(stood.data) : null;
  }
  const root: unknown = document.toJS();
  const checked = schema.safeParse(root);
  if (checked.success) return made(checked.data);
  const found = checked.error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') Object.assign(issue, { fields: fieldsAt(schema, issue.path) });
    return issueMessages(issue, root, []).map((one) => ({
      ...one,
      message: one.message + textHint(issue, document, one.path),
    }));
  });
  const meant = new Set(found.flatMap(({ meant: field }) => (field === undefined ? [] : [field])));
  for (const { path, message, key } of found) {
    // Misspelt, not missing.
    if (meant.has(pathText(path)) && message.includes(' is missing; ')) continue;
    problems.push({ file, ...(key ? places.key(path) : places.value(path)), message });
  }
  const { value, path } = withoutEntries(root, checked.error.issues, standIn);
  const sound = schema.safeParse(value);
  return sound.success ? made(sound.data, path) : null;
}

/** A list or map without the entries that have issues, and where its paths lie in the whole. */
function withoutEntries(
  root: unknown,
  issues: readonly z.core.$ZodIssue[],
  standIn: Record<string, unknown> | undefined,
): { value: unknown; path: (given: YamlPath) => YamlPath } {
  const wrong = new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [issue.path[0]],
    ),
  );
  if (Array.isArray(root)) {
    const kept = [...root.keys()].filter((index) => !wrong.has(index));
    const whole = (index: string | number | undefined): number => kept[Number(index)] ?? 0;
    return {
      value: kept.map((index) => root[index] as unknown),
      path: ([index, ...rest]) => (index === undefined ? [] : [whole(index), ...rest]),
    };
  }
  const entries = typeof root === 'object' && root !== null ? Object.entries(root) : [];
  const kept = Object.fromEntries(entries.filter(([key]) => !wrong.has(key)));
  return { value: { ...standIn, ...kept }, path: (given) => given };
}

/** How to write what YAML or a word processor has changed. */
function textHint(issue: z.core.$ZodIssue, document: Document, path: YamlPath): string {
  const node: unknown = document.getIn(path, true);
  if (!isScalar(node)) return '';
  const { source = '' } = node as { source?: string };
  if (/^[“”„‘’«]/.test(source)) return ' The quotes around it are curly; straight ones ("…") are expected.';
  const wantsText = issue.code === 'invalid_type' && issue.expected === 'string';
  return wantsText && ['number', 'boolean'].includes(typeof node.value) ? ` With quotes it is text: "${source}".` : '';
}
