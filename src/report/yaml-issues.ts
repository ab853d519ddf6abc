import { isScalar, type Document } from 'yaml';
import type { z } from 'astro/zod';
import { didYouMean, nearestName } from './content-problem.ts';
import { fieldsAt } from './schema-fields.ts';
import { pathText, type YamlPath } from './yaml-places.ts';

/** What is wrong with the value at a path, or with its key. */
export interface ValueFault {
  path: YamlPath;
  message: string;
  key?: true;
  /** The field that a misspelt one must have meant. */
  meant?: string;
}

/** What a schema finds wrong with a document, in authors' words. */
export function valueFaults(
  document: Document,
  root: unknown,
  schema: z.core.$ZodType,
  issues: readonly z.core.$ZodIssue[],
): ValueFault[] {
  const found = issues.flatMap((issue) =>
    faultsOf(issue, { schema, root, path: [] }).map((fault) => ({
      ...fault,
      message: fault.message + textHint(issue, document, fault.path),
    })),
  );
  const misspelt = new Set(found.flatMap(({ meant }) => meant ?? []));
  return found.filter(({ path, message }) => !(misspelt.has(pathText(path)) && message.includes(' is missing; ')));
}

/** Where an issue is found: `path` leads to the part of the whole that its own path begins at. */
interface Whole {
  schema: z.core.$ZodType;
  root: unknown;
  path: YamlPath;
}

function faultsOf(issue: z.core.$ZodIssue, whole: Whole): ValueFault[] {
  const path = [...whole.path, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
  const value = valueAt(whole.root, path);
  const is = (expected: string): ValueFault[] => {
    const held = value === undefined ? 'missing' : shown(value);
    return [{ path, message: `${pathText(path) || 'the file'} is ${held}; ${expected}` }];
  };
  switch (issue.code) {
    case 'invalid_type':
      return is(`${kinds[issue.expected] ?? issue.expected} is expected.`);
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField([...path, key], fieldsAt(whole.schema, path)));
    case 'invalid_value': {
      const wanted = issue.values.map(String);
      const near = typeof value === 'string' ? didYouMean(value, wanted) : '';
      return is(`one of ${wanted.join(', ')} is expected${near || '.'}`);
    }
    case 'invalid_key':
      return issue.issues.map(({ message }) => ({
        path,
        message: `"${String(path.at(-1))}" cannot be a name here; ${message}`,
        key: true,
      }));
    case 'too_small':
      return is(`${smallest(issue)} is expected.`);
    case 'too_big':
      return is(`at most ${String(issue.maximum)} is expected.`);
    case 'invalid_union': {
      const nearest = issue.message === 'Invalid input' ? nearestBranch(issue) : undefined;
      return nearest?.flatMap((inner) => faultsOf(inner, { ...whole, path })) ?? is(issue.message);
    }
    default:
      return is(issue.message);
  }
}

/** The branch with the fewest issues, which the author most likely meant, if the value is of its kind. */
function nearestBranch({ errors }: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] | undefined {
  const [nearest] = [...errors].sort((a, b) => a.length - b.length);
  const [first] = nearest ?? [];
  return first && first.path.length > 0 ? nearest : undefined;
}

function unknownField(path: YamlPath, fields: readonly string[]): ValueFault {
  const key = String(path.at(-1));
  const meant = pathText([...path.slice(0, -1), nearestName(key, fields) ?? key]);
  return { path, message: `${pathText(path)} is not a known field${knownFields(key, fields)}`, key: true, meant };
}

function knownFields(key: string, fields: readonly string[]): string {
  if (key === '<<') return '; merge keys are not used here, so each field is written out.';
  return didYouMean(key, fields) || (fields.length > 0 && fields.length <= 12 ? `; ${fields.join(', ')} are.` : '.');
}

function smallest(issue: z.core.$ZodIssueTooSmall): string {
  if (issue.origin === 'string') return 'text that is not empty';
  if (issue.origin === 'array') return `a list of at least ${String(issue.minimum)}`;
  return `${issue.inclusive === false ? 'more than' : 'at least'} ${String(issue.minimum)}`;
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

/** How to write what YAML or a word processor has changed. */
function textHint(issue: z.core.$ZodIssue, document: Document, path: YamlPath): string {
  const node: unknown = document.getIn(path, true);
  if (!isScalar(node)) return '';
  const { source = '' } = node as { source?: string };
  if (/^[“”„‘’«]/.test(source)) return ' The quotes around it are curly; straight ones ("…") are expected.';
  const wantsText = issue.code === 'invalid_type' && issue.expected === 'string';
  return wantsText && ['number', 'boolean'].includes(typeof node.value) ? ` With quotes it is text: "${source}".` : '';
}
