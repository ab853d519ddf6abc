import { figureNameIn, kindOf } from '../figures/figure-kind.ts';
import { checkFindings, checkLinks, figuresIn, pageNames, textLinkProblem } from './chapter-links.ts';
import type { ContentFiles } from './content-files.ts';
import { didYouMean, type ContentProblem } from './content-problem.ts';
import { linksIn, markdownProblems } from './inline-problems.ts';
import { allParts, inlineParts, tokenProblems } from './inline-text.ts';
import { typedNumerals } from './numerals.ts';
import { proseComponents } from './prose-components.ts';
import type { YamlFile, YamlPath } from './yaml-file.ts';

/** The names that content may refer to. */
export interface KnownNames {
  numbers: readonly string[];
  /** Those of the numbers that have no value. */
  unseen: readonly string[];
  words: readonly string[];
  facts: readonly string[];
}

interface PlacedText {
  file: string;
  line: number;
  text: string;
  /** Whether to check for numerals typed by hand. */
  numerals: boolean;
  /** Whether the text may contain claims. */
  claims: boolean;
}

/** Checks all references between the files of content/. */
export function checkReferences(files: ContentFiles, known: KnownNames, problems: ContentProblem[]): void {
  const lookups = createLookups(files, known);
  for (const text of texts(files)) checkText(text, files, lookups, problems);
  checkIds(files, problems);
  checkLists(files, lookups, problems);
  checkChapters(files, lookups, problems);
  checkFindings(files, problems);
}

type Lookups = Record<
  'num' | 'word' | 'cite' | 'ref' | 'claim' | 'term',
  { names: readonly string[]; place: string; unseen?: readonly string[] }
>;

function createLookups(files: ContentFiles, known: KnownNames): Lookups {
  return {
    num: { names: known.numbers, place: 'a number of the models, datasets or counts', unseen: known.unseen },
    word: { names: known.words, place: 'a word of the models' },
    cite: { names: files.sources.value.map(({ id }) => id), place: 'in sources.yaml' },
    ref: { names: figureIds(files), place: 'a figure that a chapter sets' },
    claim: { names: files.claims.value.map(({ id }) => id), place: 'in claims.yaml' },
    term: { names: files.glossary.value.map(({ id }) => id), place: 'in glossary.yaml' },
  };
}

/** The ids of the figures that chapters set, in reading order, so that the first is Figure 1. */
function figureIds({ chapters, kinds }: ContentFiles): string[] {
  return chapters.flatMap((chapter) => figuresIn(chapter, kinds).map(({ id }) => id));
}

function unknownName(kind: keyof Lookups, name: string, lookups: Lookups): string | null {
  const { names, place } = lookups[kind];
  if (names.includes(name)) return null;
  return `"${name}" is not ${place}${didYouMean(name, names) || '.'}`;
}

/** Why a sentence cannot set what a name stands for, or null. */
function unsettable(kind: keyof Lookups, name: string, lookups: Lookups): string | null {
  if (!lookups[kind].unseen?.includes(name)) return unknownName(kind, name, lookups);
  return `"${name}" has no value in its dataset; one is expected, or words in its place.`;
}

/** Every text of the report that may contain tokens, as its author has it. */
export function textsOf(files: ContentFiles): string[] {
  return texts(files).map(({ text }) => text);
}

/** Every text of the report that may contain tokens, with its place. */
function texts(files: ContentFiles): PlacedText[] {
  const from = (
    file: { file: string; line: (path: YamlPath) => number },
    path: YamlPath,
    text: string | undefined,
    { numerals = false, claims = false } = {},
  ): PlacedText[] => (text === undefined ? [] : [{ file: file.file, line: file.line(path), text, numerals, claims }]);

  const { report, claims, glossary, changes } = files;
  const checked = { numerals: true };
  return [
    ...from(report, ['title'], report.value.title, checked),
    ...from(report, ['subtitle'], report.value.subtitle, checked),
    ...from(report, ['description'], report.value.description, checked),
    ...from(report, ['finding'], report.value.finding, checked),
    ...report.value.findings.flatMap((finding, index) =>
      from(report, ['findings', index, 'text'], finding.text, checked),
    ),
    ...from(report, ['provenance'], report.value.provenance, checked),
    ...claims.value.flatMap((claim, index) => from(claims, [index, 'finding'], claim.finding)),
    ...glossary.value.flatMap((term, index) => from(glossary, [index, 'definition'], term.definition)),
    ...changes.value.flatMap((change, index) => [
      ...from(changes, [index, 'text'], change.text),
      ...change.verdicts.flatMap(({ why }, place) => from(changes, [index, 'verdicts', place, 'why'], why)),
    ]),
    ...[...files.models.values()].flatMap((file) => [
      ...from(file, ['description'], file.value.description),
      ...Object.entries(file.value.inputs).flatMap(([name, input]) => from(file, ['inputs', name, 'why'], input.why)),
      ...Object.entries(file.value.outputs).flatMap(([name, output]) =>
        from(file, ['outputs', name, 'meaning'], output.meaning),
      ),
      ...Object.entries(file.value.cases).flatMap(([id, { label, why, inputs }]) => [
        ...from(file, ['cases', id, 'label'], label, checked),
        ...from(file, ['cases', id, 'why'], why),
        ...Object.entries(inputs).flatMap(([name, input]) =>
          from(file, ['cases', id, 'inputs', name, 'why'], input.why),
        ),
      ]),
    ]),
    ...[...files.datasets.values()].flatMap((file) =>
      (['title', 'measure', 'description'] as const).flatMap((field) =>
        from(file, [field], file.value[field], checked),
      ),
    ),
    ...files.kinds.flatMap((kind) =>
      [...kind.files(files).values()].flatMap((file) =>
        kind
          .texts(file.value)
          .flatMap(({ path, text, claims }) => from(file, path, text, { numerals: true, claims: claims ?? false })),
      ),
    ),
    ...files.chapters.flatMap(({ file, components }) =>
      components
        .filter(({ name }) => proseComponents.some((component) => component.name === name))
        .flatMap(({ attributes: { title, caption, by }, line }) =>
          [title, caption, by].flatMap((text) =>
            text === undefined ? [] : [{ file, line, text, numerals: true, claims: false }],
          ),
        ),
    ),
    ...files.chapters.flatMap(({ file, title, titleLine, summary, summaryLine, findings, findingLines }) => [
      { file, line: titleLine, text: title, numerals: true, claims: false },
      { file, line: summaryLine, text: summary, numerals: true, claims: false },
      ...findings.map(({ text }, index) => ({
        file,
        line: findingLines[index] ?? 1,
        text,
        numerals: true,
        claims: false,
      })),
    ]),
  ];
}

function checkText(
  { file, line, text, numerals, claims }: PlacedText,
  files: ContentFiles,
  lookups: Lookups,
  problems: ContentProblem[],
): void {
  for (const message of [...tokenProblems(text), ...markdownProblems(text)]) problems.push({ file, line, message });
  for (const url of linksIn(text)) {
    const message = textLinkProblem(url, files);
    if (message) problems.push({ file, line, message });
  }
  checkNames({ file, line, text, numerals, claims }, files, lookups, problems);
  if (!numerals) return;
  const prose = allParts(text)
    .map((part) => (part.kind === 'text' ? part.text : ' '))
    .join('');
  reportNumerals({ file, line, text: prose }, files, problems);
}

/** Checks the names in a text's tokens, within its claims, links and emphasis too. */
function checkNames(
  { file, line, text, numerals, claims }: PlacedText,
  files: ContentFiles,
  lookups: Lookups,
  problems: ContentProblem[],
): void {
  for (const part of inlineParts(text)) {
    if ('text' in part && part.kind !== 'text' && /[{*_`[]/.test(part.text))
      checkNames({ file, line, text: part.text, numerals, claims: false }, files, lookups, problems);
    if (!('name' in part)) continue;
    if (part.kind === 'claim' && !claims) {
      problems.push({
        file,
        line,
        message: `{claim:${part.name}|…} is not allowed here; claims belong in chapters and in the cells of a matrix.`,
      });
    }
    const message = unsettable(part.kind, part.name, lookups);
    // placedClaims() reports unknown claims.
    if (message && part.kind !== 'claim') problems.push({ file, line, message });
  }
}

function reportNumerals(
  { file, line, text }: { file: string; line: number; text: string },
  files: ContentFiles,
  problems: ContentProblem[],
): void {
  const allowed = files.numerals.value.map((entry) => entry.text);
  for (const numeral of typedNumerals(text, allowed, files.report.value)) {
    if (numeral.figure !== undefined) {
      const id = figureIds(files)[numeral.figure - 1] ?? '…';
      problems.push({
        file,
        line: line + numeral.linesAfter,
        message: `"${numeral.text}" is typed by hand; <Ref to="${id}" /> in prose, or {ref:${id}} in YAML, is expected.`,
      });
      continue;
    }
    problems.push({
      file,
      line: line + numeral.linesAfter,
      message:
        `"${numeral.text}" is typed by hand; a number of the model or a fact is expected ` +
        '(<Num of="…" /> in prose, {num:…} in YAML), or a line in numerals.yaml with the reason.',
    });
  }
}

function checkIds(files: ContentFiles, problems: ContentProblem[]): void {
  for (const file of [files.sources, files.claims, files.glossary, files.passages]) {
    const ids = file.value.map(({ id }) => id);
    reportDuplicates(file, [], ids, problems);
  }
  for (const kind of files.kinds) {
    for (const file of kind.files(files).values()) {
      for (const { path, ids } of kind.lists?.(file.value) ?? []) reportDuplicates(file, path, ids, problems);
      kind.check?.(
        file.value,
        (path, message) => problems.push({ file: file.file, line: file.line(path), message }),
        files,
      );
    }
  }
}

function reportDuplicates(
  { file, line }: YamlFile<unknown>,
  path: YamlPath,
  ids: readonly string[],
  problems: ContentProblem[],
): void {
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) === index) continue;
    const message = `the id "${id}" is used twice; ids must be unique.`;
    problems.push({ file, line: line([...path, index, 'id']), message });
  }
}

function checkLists(files: ContentFiles, lookups: Lookups, problems: ContentProblem[]): void {
  const each = (kind: keyof Lookups, names: readonly string[], file: string, line: number): void => {
    for (const name of names) {
      const message = unknownName(kind, name, lookups);
      if (message) problems.push({ file, line, message });
    }
  };
  const { claims } = files;
  for (const [index, claim] of claims.value.entries())
    each('cite', claim.sources, claims.file, claims.line([index, 'sources']));
  for (const { file, value, line } of files.datasets.values()) {
    for (const [index, row] of value.rows.entries()) {
      each('cite', row.source ?? [], file, line(['rows', index, 'source']));
      each('claim', row.claim ?? [], file, line(['rows', index, 'claim']));
    }
  }
  for (const { file, value, line } of files.models.values()) {
    for (const [name, input] of Object.entries(value.inputs)) {
      each('cite', input.source ?? [], file, line(['inputs', name, 'source']));
      each('claim', input.claim ?? [], file, line(['inputs', name, 'claim']));
      for (const [index, { source }] of input.references.entries())
        each('cite', source ?? [], file, line(['inputs', name, 'references', index, 'source']));
    }
    for (const [id, { inputs }] of Object.entries(value.cases)) {
      for (const [name, input] of Object.entries(inputs))
        each('cite', input.source ?? [], file, line(['cases', id, 'inputs', name, 'source']));
    }
  }
  for (const kind of files.kinds) {
    for (const { file, value, line } of kind.files(files).values()) {
      for (const { path, kind: of, names } of kind.references?.(value) ?? []) each(of, names, file, line(path));
    }
  }
}

function checkChapters(files: ContentFiles, lookups: Lookups, problems: ContentProblem[]): void {
  const kinds: Record<string, keyof Lookups> = { Num: 'num', Word: 'word', Cite: 'cite', Term: 'term', Ref: 'ref' };
  const placed = new Map<string, string>();
  for (const chapter of files.chapters) {
    const { file } = chapter;
    if (pageNames.includes(chapter.id)) {
      problems.push({
        file,
        message: `"${chapter.id}" is the name of one of the site's own pages; another file name is expected.`,
      });
    }
    for (const { name, attributes, line } of chapter.components) {
      const kind = kinds[name];
      const target = attributes[name === 'Ref' ? 'to' : 'of'];
      const message = kind && target !== undefined ? unsettable(kind, target, lookups) : null;
      if (message) problems.push({ file, line, message: `<${name}>: ${message}` });
      for (const message of namesProblems({ name, attributes }, files, lookups)) problems.push({ file, line, message });
      const part = kindOf({ name, attributes }, files.kinds);
      const of = part && figureNameIn(part, attributes);
      if (!part || of === undefined) continue;
      const names = [...part.files(files).keys()];
      if (!names.includes(of))
        problems.push({
          file,
          line,
          message: `<${name}>: ${part.unknown?.(attributes, files) ?? `"${of}" is not ${part.place}${didYouMean(of, names) || '.'}`}`,
        });
      const before = placed.get(`${part.name} ${of}`);
      if (before)
        problems.push({
          file,
          line,
          message: `<${name} ${attributesText(attributes)}> is used twice; it is already in ${before}.`,
        });
      placed.set(`${part.name} ${of}`, `${file}:${line}`);
    }
    for (const { text, line } of chapter.prose) reportNumerals({ file, line, text }, files, problems);
    checkLinks(chapter, files, problems);
  }
  const orders = files.chapters.map(({ order }) => order);
  for (const [index, chapter] of files.chapters.entries()) {
    const first = orders.indexOf(chapter.order);
    if (chapter.order !== undefined && first < index)
      problems.push({
        file: chapter.file,
        line: 1,
        message: `order ${chapter.order} is also the order of ${files.chapters[first]?.file}; each chapter needs its own.`,
      });
  }
}

/** What is wrong with the names in the attributes of a table of data or of a quote. */
function namesProblems(
  { name, attributes }: { name: string; attributes: Readonly<Record<string, string>> },
  files: ContentFiles,
  lookups: Lookups,
): string[] {
  const { source, of = '', columns = '', rows = '' } = attributes;
  const unknown = source === undefined ? null : unknownName('cite', source, lookups);
  const problems = unknown === null ? [] : [`<${name} source>: ${unknown}`];
  if (name !== 'Data') return problems;
  const dataset = files.datasets.get(of)?.value;
  if (!dataset) return [`<${name}>: "${of}" is not in datasets/${didYouMean(of, files.datasets.keys()) || '.'}`];
  const check = (attribute: string, names: string, known: readonly string[]): void => {
    for (const one of names.split(/[\s,]+/).filter(Boolean))
      if (!known.includes(one))
        problems.push(`<${name} ${attribute}>: "${one}" is not in datasets/${of}.yaml${didYouMean(one, known) || '.'}`);
  };
  check('columns', columns, Object.keys(dataset.columns));
  check(
    'rows',
    rows,
    dataset.rows.map(({ id }) => id),
  );
  return problems;
}

function attributesText(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');
}
