import { LineCounter, parseDocument, isNode, isPair, isMap, type Document } from 'yaml';
import { z } from 'astro/zod';
import type { ReportProblem } from '../figures/figure-kind.ts';
import { didYouMean, type ContentProblem } from './content-problem.ts';

/** The path of a value in a YAML file: keys and indices from the root. */
export type YamlPath = readonly (string | number)[];

/** A validated YAML file: its value, and the line of any path within it. */
export interface YamlFile<Value> {
  file: string;
  value: Value;
  line: (path: YamlPath) => number;
}

/** A path as authors read it: steps[1].value. */
export function pathText(path: YamlPath): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`),
    '',
  );
}

/** Reports problems in a file, each message after the path of its field. */
export function problemReporter({ file, line }: YamlFile<unknown>, problems: ContentProblem[]): ReportProblem {
  return (path, message) => void problems.push({ file, line: line(path), message: `${pathText(path)} ${message}` });
}

function lineOf(document: Document, counter: LineCounter, firstLine: number, path: YamlPath): number {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const parent: unknown = depth === 0 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const key = path[depth - 1];
    if (depth > 0 && isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(key));
      const start = isNode(pair?.key) ? pair.key.range?.[0] : undefined;
      if (start !== undefined) return counter.linePos(start).line + firstLine - 1;
    }
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line + firstLine - 1;
  }
  return firstLine;
}

function shown(value: unknown): string {
  if (value === null) return 'empty';
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

/** Plain wording for the YAML parser's most common errors. */
const syntaxMessages: Partial<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'text that contains a colon and a space needs quotes, or a field is indented too far.',
  DUPLICATE_KEY: 'a field appears twice; each may appear once.',
  TAB_AS_INDENT: 'a line begins with a tab; spaces are expected.',
};

function issueMessages(issue: z.core.$ZodIssue, root: unknown, known: YamlPath): { path: YamlPath; message: string }[] {
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
        message: `${pathText([...path, key])} is not a known field${didYouMean(key, fields) || '.'}`,
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

function smallest(issue: z.core.$ZodIssueTooSmall): string {
  if (issue.origin === 'string') return 'text that is not empty';
  if (issue.origin === 'array') return `a list of at least ${String(issue.minimum)}`;
  return `at least ${String(issue.minimum)}`;
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
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const line = (path: YamlPath): number => lineOf(document, counter, firstLine, path);
  const [syntax] = document.errors;
  if (syntax) {
    const at = counter.linePos(syntax.pos[0]).line + firstLine - 1;
    problems.push({
      file,
      line: at,
      message: `the YAML cannot be read: ${syntaxMessages[syntax.code] ?? `${syntax.message}.`}`,
    });
    return null;
  }
  const root: unknown = document.toJS();
  const checked = schema.safeParse(root);
  if (checked.success) return { file, value: checked.data, line };
  for (const issue of checked.error.issues) {
    if (issue.code === 'unrecognized_keys') Object.assign(issue, { fields: fieldsAt(schema, issue.path) });
    for (const { path, message } of issueMessages(issue, root, [])) problems.push({ file, line: line(path), message });
  }
  return null;
}
