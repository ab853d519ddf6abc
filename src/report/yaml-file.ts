import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'astro/zod';
import type { ReportProblem } from '../figures/figure-kind.ts';
import type { ContentProblem } from './content-problem.ts';
import { valueFaults } from './yaml-issues.ts';
import { pathText, YamlPlaces, type Place, type YamlPath } from './yaml-places.ts';
import { scalarFaults } from './yaml-scalars.ts';
import { syntaxProblems } from './yaml-syntax.ts';

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

/** Reports problems in a file, each message after the path of its field. */
export function problemReporter({ file, line, place }: YamlFile<unknown>, problems: ContentProblem[]): ReportProblem {
  return (path, message) => {
    const at = place?.(path) ?? { line: line(path) };
    problems.push({ file, ...at, message: `${pathText(path)} ${message}` });
  };
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
  const places = new YamlPlaces(document, counter, firstLine);
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
  for (const { path, message, key } of valueFaults(document, root, schema, checked.error.issues))
    problems.push({ file, ...(key ? places.key(path) : places.value(path)), message });
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
