import { mdxToMdast } from 'satteri';
import type { ContentFiles } from '../report/content-files.ts';
import { markdownFeatures } from '../report/markdown-features.ts';
import { typedNumerals } from '../report/numerals.ts';

/** Something that an author may want to look at, and where it stands. */
export interface DeskItem {
  text: string;
  /** From the content folder's parent, such as content/chapters/tea.mdx. */
  file: string;
  line: number;
}

/** What the desk says of a page: counts, and lists of places under a heading each. */
export interface Desk {
  words: number;
  minutes: number;
  /** The paragraph with the most marks; null where there is none with any. */
  densest: DeskItem | null;
  lists: { title: string; items: DeskItem[] }[];
}

const longSentence = 35;
const wordsAMinute = 230;
const marks = ['Claim', 'Num', 'Term', 'Cite', 'Word'];

/** Digits that belong to a name, such as Mark2. */
const named = /\p{L}[\p{L}-]*\d[\w.-]*/gu;

interface Node {
  type: string;
  name?: string | null;
  value?: string;
  position?: { start: { line: number } };
  children?: Node[];
}

interface Paragraph {
  line: number;
  text: string;
  marks: number;
}

/** The desk of a chapter, from its source, or of the whole report where no chapter is named. */
export function deskOf(files: ContentFiles, sources: ReadonlyMap<string, string>, chapter?: string): Desk {
  const chapters = files.chapters.filter(({ id }) => chapter === undefined || id === chapter);
  const read = chapters.map(({ id, file }) => ({ file, paragraphs: paragraphsOf(sources.get(id) ?? '') }));
  const words = chapters.reduce((sum, one) => sum + one.words, 0);
  const lists = [
    { title: `Sentences over ${longSentence} words`, items: read.flatMap((one) => longSentences(one, files)) },
    { title: 'Numbers typed by hand, allowed in numerals.yaml', items: read.flatMap((one) => typedIn(one)) },
    { title: 'Claims without a source', items: unsourcedClaims(files, chapter) },
    { title: 'Findings without a number', items: plainFindings(files, chapter) },
    ...(chapter === undefined
      ? [
          { title: 'Terms that no text uses', items: unused(files.glossary, files, sources, ['Term of', 'term:']) },
          { title: 'Sources that nothing cites', items: unusedSources(files, sources) },
        ]
      : []),
  ];
  return {
    words,
    minutes: Math.max(1, Math.round(words / wordsAMinute)),
    densest: densestOf(read),
    lists: lists.filter(({ items }) => items.length > 0),
  };
}

function paragraphsOf(source: string): Paragraph[] {
  const found: Paragraph[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'paragraph')
      found.push({ line: node.position?.start.line ?? 1, text: textOf(node), marks: marksIn(node) });
    for (const child of node.children ?? []) visit(child);
  };
  visit(mdxToMdast(source, { features: markdownFeatures }) as Node);
  return found;
}

/** A paragraph's words, with one word for each number that it names; notes are read by themselves. */
function textOf(node: Node): string {
  if (node.name === 'Num' || node.name === 'Word' || node.name === 'Ref') return 'number';
  if (node.name === 'Cite' || node.name === 'Note') return '';
  return node.value ?? (node.children ?? []).map(textOf).join('');
}

function marksIn(node: Node): number {
  const within = (node.children ?? []).filter(({ name }) => name !== 'Note').map(marksIn);
  return within.reduce((sum, count) => sum + count, marks.includes(node.name ?? '') ? 1 : 0);
}

function densestOf(read: readonly { file: string; paragraphs: readonly Paragraph[] }[]): DeskItem | null {
  const all = read.flatMap(({ file, paragraphs }) => paragraphs.map((paragraph) => ({ ...paragraph, file })));
  const [densest] = all.sort((one, other) => other.marks - one.marks);
  if (!densest || densest.marks === 0) return null;
  return { text: `${densest.marks} in ${wordsIn(densest.text)} words`, file: densest.file, line: densest.line };
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0;
}

function longSentences(
  { file, paragraphs }: { file: string; paragraphs: readonly Paragraph[] },
  { report }: ContentFiles,
): DeskItem[] {
  const segmenter = new Intl.Segmenter(report.value.language, { granularity: 'sentence' });
  return paragraphs.flatMap(({ line, text }) =>
    [...segmenter.segment(text)]
      .filter(({ segment }) => wordsIn(segment) > longSentence)
      .map(({ segment, index }) => ({
        text: `${wordsIn(segment)} words: ${beginning(segment)}`,
        file,
        line: line + text.slice(0, index).split('\n').length - 1,
      })),
  );
}

function typedIn({ file, paragraphs }: { file: string; paragraphs: readonly Paragraph[] }): DeskItem[] {
  return paragraphs.flatMap(({ line, text }) =>
    typedNumerals(text.replace(named, ''), []).map((numeral) => ({
      text: numeral.text,
      file,
      line: line + numeral.linesAfter,
    })),
  );
}

function unsourcedClaims({ claims, chapters }: ContentFiles, chapter: string | undefined): DeskItem[] {
  const placed = new Set(
    chapters
      .filter(({ id }) => id === chapter)
      .flatMap(({ components }) =>
        components.flatMap(({ name, attributes }) => (name === 'Claim' ? attributes['id'] : [])),
      ),
  );
  return claims.value.flatMap(({ id, quote, sources }, index) =>
    sources.length === 0 && (chapter === undefined || placed.has(id))
      ? [{ text: beginning(quote), file: claims.file, line: claims.line([index]) }]
      : [],
  );
}

function plainFindings({ report, chapters }: ContentFiles, chapter: string | undefined): DeskItem[] {
  const isPlain = ({ text }: { text: string }): boolean => !text.includes('{num:');
  if (chapter === undefined)
    return report.value.findings.flatMap((finding, index) =>
      isPlain(finding)
        ? [{ text: beginning(finding.text), file: report.file, line: report.line(['findings', index]) }]
        : [],
    );
  return chapters
    .filter(({ id }) => id === chapter)
    .flatMap(({ file, findings, findingLines }) =>
      findings.flatMap((finding, index) =>
        isPlain(finding) ? [{ text: beginning(finding.text), file, line: findingLines[index] ?? 1 }] : [],
      ),
    );
}

/** Entries of a file that no other text names in one of these ways. */
function unused(
  { file, value, line }: ContentFiles['glossary'],
  files: ContentFiles,
  sources: ReadonlyMap<string, string>,
  ways: readonly string[],
): DeskItem[] {
  const texts = [...sources.values(), JSON.stringify([...yamlValues(files), value])].join('\n');
  return value.flatMap(({ id, term }, index) => {
    const named = new RegExp(`(?:${ways.join('|')})\\W*${id.replaceAll('.', '\\.')}(?![\\w-])`);
    return named.test(texts) ? [] : [{ text: term, file, line: line([index]) }];
  });
}

function unusedSources(files: ContentFiles, sources: ReadonlyMap<string, string>): DeskItem[] {
  const texts = [...sources.values(), JSON.stringify(yamlValues(files))].join('\n');
  const { value, file, fileOf, line } = files.sources;
  return value.flatMap(({ id, title }, index) =>
    new RegExp(`(?<![\\w-])${id.replaceAll('.', '\\.')}(?![\\w-])`).test(texts)
      ? []
      : [{ text: title, file: fileOf?.([index]) ?? file, line: line([index]) }],
  );
}

/** All that may name a source or a term besides chapters. */
function yamlValues({ report, claims, models, datasets, figures }: ContentFiles): unknown[] {
  const maps = [models, datasets, ...figures.values()];
  return [report.value, claims.value, ...maps.flatMap((map) => [...map.values()].map(({ value }) => value))];
}

function beginning(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 60 ? line : `${line.slice(0, 58).replace(/\s\S*$/, '')} …`;
}
