import { figureNameIn, kindOf } from '../figures/figure-kind.ts';
import { checkLinks, pageNames } from './chapter-links.ts';
import type { ComponentUse } from './chapter-outline.ts';
import { reportNumerals } from './check-numerals.ts';
import type { ContentFiles } from './content-files.ts';
import { didYouMean, type ContentProblem } from './content-problem.ts';
import { unknownName, unsettable, type Lookups } from './known-names.ts';

/** Checks what chapters refer to, their links and orders, and numerals typed by hand. */
export function checkChapters(files: ContentFiles, lookups: Lookups, problems: ContentProblem[]): void {
  const placed = new Map<string, string>();
  for (const chapter of files.chapters) {
    const { file } = chapter;
    if (pageNames.includes(chapter.id)) {
      problems.push({
        file,
        message: `"${chapter.id}" is the name of one of the site's own pages; another file name is expected.`,
      });
    }
    for (const use of chapter.components) {
      const { line } = use;
      const messages = [
        ...nameProblems(use, lookups),
        ...listProblems(use, files, lookups),
        ...figureProblems(use, `${file}:${line}`, placed, files),
      ];
      problems.push(...messages.map((message) => ({ file, line, message })));
    }
    for (const { text, line } of chapter.prose) reportNumerals({ file, line, text }, files, problems);
    checkLinks(chapter, files, problems);
  }
  checkOrders(files, problems);
}

const referring: Record<string, keyof Lookups> = { Num: 'num', Word: 'word', Cite: 'cite', Term: 'term', Ref: 'ref' };

/** What is wrong with the name that a component in a sentence refers to. */
function nameProblems({ name, attributes }: ComponentUse, lookups: Lookups): string[] {
  const kind = referring[name];
  const target = attributes[name === 'Ref' ? 'to' : 'of'];
  const message = kind && target !== undefined ? unsettable(kind, target, lookups) : null;
  return message === null ? [] : [`<${name}>: ${message}`];
}

/** What is wrong with the names in the attributes of a table of data or of a quote. */
function listProblems({ name, attributes }: ComponentUse, files: ContentFiles, lookups: Lookups): string[] {
  const { source, of = '', columns = '', rows = '' } = attributes;
  const unknown = source === undefined ? null : unknownName('cite', source, lookups);
  const problems = unknown === null ? [] : [`<${name} source>: ${unknown}`];
  if (name !== 'Data') return problems;
  const dataset = files.datasets.get(of)?.value;
  if (!dataset) return [`<${name}>: "${of}" is not in datasets/${didYouMean(of, files.datasets.keys()) || '.'}`];
  const unlisted = (attribute: string, names: string, known: readonly string[]): string[] =>
    names
      .split(/[\s,]+/)
      .filter((one) => one !== '' && !known.includes(one))
      .map((one) => `<${name} ${attribute}>: "${one}" is not in datasets/${of}.yaml${didYouMean(one, known) || '.'}`);
  const ids = dataset.rows.map(({ id }) => id);
  return [...problems, ...unlisted('columns', columns, Object.keys(dataset.columns)), ...unlisted('rows', rows, ids)];
}

/** What is wrong with the figure that a component sets; `placed` says where each figure set so far stands. */
function figureProblems(
  { name, attributes }: ComponentUse,
  place: string,
  placed: Map<string, string>,
  files: ContentFiles,
): string[] {
  const kind = kindOf({ name, attributes }, files.kinds);
  const of = kind && figureNameIn(kind, attributes);
  if (!kind || of === undefined) return [];
  const problems: string[] = [];
  const names = [...kind.files(files).keys()];
  if (!names.includes(of)) {
    const unknown = kind.unknown?.(attributes, files) ?? `"${of}" is not ${kind.place}${didYouMean(of, names) || '.'}`;
    problems.push(`<${name}>: ${unknown}`);
  }
  const before = placed.get(`${kind.name} ${of}`);
  if (before !== undefined)
    problems.push(`<${name} ${attributesText(attributes)}> is used twice; it is already in ${before}.`);
  placed.set(`${kind.name} ${of}`, place);
  return problems;
}

function attributesText(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');
}

function checkOrders({ chapters }: ContentFiles, problems: ContentProblem[]): void {
  const orders = chapters.map(({ order }) => order);
  for (const [index, { file, order }] of chapters.entries()) {
    const first = orders.indexOf(order);
    if (order === undefined || first === index) continue;
    const message = `order ${order} is also the order of ${chapters[first]?.file}; each chapter needs its own.`;
    problems.push({ file, line: 1, message });
  }
}
