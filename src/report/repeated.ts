import type { FigureLabels } from '../figures/figure-kind.ts';
import type { ContentFiles } from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';
import { grades, verdicts } from './schema/verdicts.ts';
import type { YamlFile } from './yaml-file.ts';
import { pathText, type YamlPath } from './yaml-places.ts';

/** Words that stand twice where readers have to tell them apart, and names twice in one list. */
export function checkRepeats(files: ContentFiles, problems: ContentProblem[]): void {
  for (const { file, labels } of labelledFiles(files)) for (const list of labels) checkLabels(file, list, problems);
  for (const file of allFiles(files)) checkNameLists(file, file.value, [], problems);
  checkTitles(files, problems);
}

/** The fields that hold a list of names, each of which counts once. */
const nameLists = new Set([
  'sources',
  'source',
  'claims',
  'claim',
  'inputs',
  'answers',
  'amounts',
  'data',
  'units',
  'covers',
]);

interface LabelledFile {
  file: YamlFile<unknown>;
  labels: readonly FigureLabels[];
}

function labelledFiles(files: ContentFiles): LabelledFile[] {
  const { report, glossary } = files;
  const listed = (what: string, texts: readonly string[], path: (index: number) => YamlPath): FigureLabels => ({
    what,
    entries: texts.map((text, index) => ({ path: path(index), text })),
  });
  return [
    {
      file: report,
      labels: [
        {
          what: 'verdict',
          entries: verdicts.map((name) => ({
            path: ['verdicts', name, 'label'],
            text: report.value.verdicts[name].label,
          })),
        },
        {
          what: 'grade',
          entries: grades.map((name) => ({ path: ['grades', name, 'label'], text: report.value.grades[name].label })),
        },
        listed('author', report.value.authors, (index) => ['authors', index]),
      ],
    },
    {
      file: glossary,
      labels: [
        listed(
          'term',
          glossary.value.map(({ term }) => term),
          (index) => [index, 'term'],
        ),
      ],
    },
    ...[...files.datasets.values()].map((file) => ({ file, labels: [named('column', 'columns', file.value.columns)] })),
    ...[...files.models.values()].map((file) => ({
      file,
      labels: [named('input', 'inputs', movable(file.value.inputs)), named('case', 'cases', file.value.cases)],
    })),
    ...files.kinds.flatMap((kind) =>
      [...kind.files(files).values()].map((file) => ({ file, labels: kind.labels?.(file.value) ?? [] })),
    ),
  ];
}

/** The inputs that readers move, beside one another. */
function movable<Input extends { low?: number | undefined }>(
  inputs: Readonly<Record<string, Input>>,
): Readonly<Record<string, Input>> {
  return Object.fromEntries(Object.entries(inputs).filter(([, { low }]) => low !== undefined));
}

function named(what: string, group: string, labelled: Readonly<Record<string, { label: string }>>): FigureLabels {
  const entries = Object.entries(labelled).map(([name, { label }]) => ({ path: [group, name, 'label'], text: label }));
  return { what, entries };
}

function checkLabels(file: YamlFile<unknown>, { what, entries }: FigureLabels, problems: ContentProblem[]): void {
  const first = new Map<string, YamlPath>();
  for (const { path, text } of entries) {
    const key = text.trim().toLowerCase();
    const before = first.get(key);
    if (before === undefined) first.set(key, path);
    else
      report(
        file,
        path,
        `${pathText(path)} is "${text}", as ${pathText(before)} is; each ${what} needs words of its own.`,
        problems,
      );
  }
}

function allFiles(files: ContentFiles): YamlFile<unknown>[] {
  const { claims } = files;
  const figures = [...files.figures.values()].flatMap((kind) => [...kind.values()]);
  return [claims, ...files.models.values(), ...files.datasets.values(), ...figures];
}

function checkNameLists(file: YamlFile<unknown>, value: unknown, path: YamlPath, problems: ContentProblem[]): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (Array.isArray(inner) && nameLists.has(key)) checkNames(file, inner, at, problems);
    checkNameLists(file, inner, at, problems);
  }
}

function checkNames(
  file: YamlFile<unknown>,
  names: readonly unknown[],
  path: YamlPath,
  problems: ContentProblem[],
): void {
  for (const [index, name] of names.entries()) {
    if (typeof name === 'string' && names.indexOf(name) < index)
      report(file, [...path, index], `${pathText(path)} has "${name}" twice; once is expected.`, problems);
  }
}

function checkTitles({ chapters, report: { value } }: ContentFiles, problems: ContentProblem[]): void {
  for (const [index, { title, titleLine, file }] of chapters.entries()) {
    const before = chapters.slice(0, index).find((other) => other.title === title);
    const message = `title is "${title}", as that of ${before?.file} is; a title of its own is expected.`;
    if (before) problems.push({ file, line: titleLine, message });
  }
  for (const { title, titleLine, file } of chapters.filter(
    ({ title }) => title === value.title && chapters.length > 1,
  )) {
    const message = `title is "${title}", as that of the report is; a title of its own is expected.`;
    problems.push({ file, line: titleLine, message });
  }
}

function report(
  { file, line, place }: YamlFile<unknown>,
  path: YamlPath,
  message: string,
  problems: ContentProblem[],
): void {
  problems.push({ file, ...(place?.(path) ?? { line: line(path) }), message });
}
