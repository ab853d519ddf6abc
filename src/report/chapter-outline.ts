import type { TagOfKind } from '../figures/figure-kind.ts';
import { imageFigure } from '../figures/image/schema.ts';
import { openFence } from './code-fences.ts';
import { checkedComponent } from './check-component.ts';
import type { ContentProblem } from './content-problem.ts';
import { frontMatter } from './front-matter.ts';
import { codeProblem, formulaProblem } from './literal-blocks.ts';
import { unknownOrder } from './lost-names.ts';
import { checkReferencesIn, resolveReferences } from './markdown-references.ts';
import { has, isComment, lineOf, type MarkdownNode, type ReportLine } from './markdown-node.ts';
import { mdxTree } from './mdx-tree.ts';
import { chapterSchema } from './schema/chapter.ts';
import { readSound } from './yaml-file.ts';
import { curlTree } from './curled-tree.ts';
import { languageInUse } from './language.ts';
import { wordCount } from './word-count.ts';

export interface Heading {
  depth: number;
  id: string;
  /** Its text, with components as tokens such as {num:revenue.growth}. */
  text: string;
  line: number;
}

/** A component in a chapter. */
export interface ComponentUse {
  name: string;
  attributes: Record<string, string>;
  line: number;
}

/** A finding that a chapter or the cover leads with; `to` is the address of what shows it. */
export interface KeyFinding {
  text: string;
  to: string;
}

/** The content of a chapter, read from its source without rendering it. */
export interface ChapterOutline {
  id: string;
  file: string;
  title: string;
  order?: number | undefined;
  summary: string;
  findings: KeyFinding[];
  covers: string[];
  coversLine: number;
  titleLine: number;
  summaryLine: number;
  findingLines: number[];
  headings: Heading[];
  components: ComponentUse[];
  links: { url: string; line: number }[];
  images: { url: string; alt: string; line: number }[];
  prose: { text: string; line: number }[];
  /** Its first paragraph, with components as tokens; empty where it begins with something else. */
  opening: string;
  words: number;
}

function headingText(node: MarkdownNode): string {
  const of = node.attributes?.find(({ name }) => name === 'of' || name === 'to')?.value;
  if (node.name === 'Num') return `{num:${of}}`;
  if (node.name === 'Word') return `{word:${of}}`;
  if (node.name === 'Ref') return `{ref:${of}}`;
  if (node.name === 'Note' || isComment(node)) return '';
  return node.value ?? (node.children ?? []).map(headingText).join('');
}

function frontMatterFault(source: string): string {
  if (source.trim() === '') return 'the file is empty; a title between --- lines is expected.';
  if (/^\s+---/.test(source)) return 'the front matter does not begin on the first line; --- is expected there.';
  if (/^---[ \t]*\n/.test(source)) return 'the front matter has no end; a line of --- is expected after it.';
  return 'the front matter is missing; a title between --- lines is expected.';
}

/**
 * Reads one chapter. `id` is its name in addresses. Adds errors within the file to `problems`; returns null if it cannot be
 * parsed.
 */
export function chapterOutline(
  id: string,
  file: string,
  source: string,
  kinds: readonly TagOfKind[],
  problems: ContentProblem[],
): ChapterOutline | null {
  const report: ReportLine = (line, message, column) => void problems.push({ file, line, column, message });
  const front = frontMatter(source);
  if (!front) {
    report(1, frontMatterFault(source));
    return null;
  }
  const standIn = { title: 'A chapter', order: unknownOrder, summary: 'A summary.' };
  const matter = readSound(file, front.yaml, chapterSchema, problems, standIn, 2);
  const parsed = mdxTree(source, report);
  if (!parsed || !matter) return null;
  const { ids } = parsed;
  const tree = parsed.tree as MarkdownNode;
  curlTree(tree, languageInUse(), (node, text) => (node.value = text));
  const outline: ChapterOutline = {
    id,
    file,
    ...matter.value,
    summary: matter.value.summary ?? '',
    coversLine: matter.line(['covers']),
    titleLine: matter.line(['title']),
    summaryLine: matter.line(['summary']),
    findingLines: matter.value.findings.map((_, index) => matter.line(['findings', index])),
    headings: [],
    components: [],
    links: [],
    images: [],
    prose: [],
    opening: openingOf(tree),
    words: 0,
  };
  const fence = openFence(source);
  if (fence) report(fence.line, `the code block has no end; a line of ${fence.signs} is expected after it.`);
  checkReferencesIn(tree, source, report);
  resolveReferences(tree);
  visit(tree, outline, { ids, kinds, report });
  outline.words = outline.prose.reduce((sum, { text }) => sum + wordCount(text, languageInUse()), 0);
  return outline;
}

/** The first paragraph, where the chapter begins with one. */
function openingOf({ children = [] }: MarkdownNode): string {
  const [first] = children.filter(({ type }) => type !== 'yaml' && type !== 'toml');
  return first?.type === 'paragraph' ? headingText(first).replace(/\s+/g, ' ') : '';
}

interface Context {
  /** Ids of headings, by their offsets in the source. */
  ids: ReadonlyMap<number, string>;
  /** The kinds of figure that authors may set. */
  kinds: readonly TagOfKind[];
  report: ReportLine;
  /** The link that a node stands in. */
  link?: string;
}

/** Reports problems where a node begins. */
function reporterAt({ position }: MarkdownNode, { report }: Context): (message: string) => void {
  return (message) => report(position?.start.line ?? 1, message, position?.start.column);
}

function visit(node: MarkdownNode, outline: ChapterOutline, context: Context): void {
  const line = lineOf(node);
  const report = reporterAt(node, context);
  switch (node.type) {
    case 'mdxjsEsm':
      report(`"${node.value?.split('\n')[0]}" is code; chapters need no import or export.`);
      return;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (!isComment(node))
        report(`{${node.value}} is code; <Num of="…" /> for a number, or \\{ for a brace, is expected.`);
      return;
    case 'heading':
      addHeading(node, outline, context);
      break;
    case 'paragraph':
      if (node.children?.length === 1 && node.children[0]?.type === 'image') addFigure(node.children[0], outline);
      break;
    case 'link':
      addLink(node, outline, context);
      for (const child of node.children ?? []) visit(child, outline, { ...context, link: node.url ?? '' });
      return;
    case 'image':
      outline.images.push({ url: node.url ?? '', alt: node.alt ?? '', line });
      break;
    case 'text':
      outline.prose.push({ text: node.value ?? '', line });
      break;
    case 'code':
    case 'math':
    case 'inlineMath': {
      const problem = node.type === 'code' ? codeProblem(node) : formulaProblem(node);
      if (problem) report(problem);
      break;
    }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      addComponent(node, outline, context);
      break;
  }
  for (const child of node.children ?? []) visit(child, outline, context);
}

function addHeading(node: MarkdownNode, outline: ChapterOutline, context: Context): void {
  const report = reporterAt(node, context);
  const id = context.ids.get(node.position?.start.offset ?? 0);
  // A footnote without references is not in the page.
  if (id === undefined) return;
  const text = headingText(node).trim();
  if (node.depth === 1) report(`"# ${text}" is a heading of the first level, which is the title's; ## is expected.`);
  if (/^(-\d+)?$/.test(id))
    report(`the heading "${text}" has no letters for an id; an id at its end is expected, such as {#growth}.`);
  if (outline.headings.some((heading) => heading.id === id))
    report(`the heading id "${id}" is used twice in this chapter; ids must be unique.`);
  if (has(node, ({ type }) => type === 'inlineMath'))
    report(`the heading "${text}" holds a formula; words are expected, since the contents list it.`);
  outline.headings.push({ depth: node.depth ?? 2, id, text, line: lineOf(node) });
}

function addLink(node: MarkdownNode, outline: ChapterOutline, context: Context): void {
  const { link } = context;
  const report = reporterAt(node, context);
  const url = node.url ?? '';
  if (link !== undefined) report(`the link "${url}" stands within the link "${link}"; one of them is expected.`);
  if (!has(node, ({ type, name }) => ['text', 'inlineCode', 'image', 'inlineMath'].includes(type) || name === 'Word'))
    report(`the link "${url}" has no words; [words](${url}) is expected.`);
  outline.links.push({ url, line: lineOf(node) });
}

/** An image in a paragraph of its own is a figure, with its title as caption. */
function addFigure({ url = '', alt, title, ...node }: MarkdownNode, outline: ChapterOutline): void {
  const attributes = { src: url, alt: alt ?? '', ...(title ? { caption: title } : {}) };
  outline.components.push({ name: imageFigure.name, attributes, line: lineOf(node) });
}

/** Components that are links themselves. */
const links = ['Num', 'Cite', 'Ref', 'Term', 'Claim', 'Note', 'Video'];

function addComponent(node: MarkdownNode, outline: ChapterOutline, context: Context): void {
  const { kinds, link } = context;
  const report = reporterAt(node, context);
  const line = lineOf(node);
  const name = node.name ?? '';
  if (link !== undefined && links.includes(name))
    report(`<${name}> stands within the link "${link}", and is a link itself; plain words are expected there.`);
  const attributes = checkedComponent(node, kinds, report);
  if (!attributes) return;
  outline.components.push({ name, attributes, line });
  const { src, alt = '', href } = attributes;
  if (src !== undefined) outline.images.push({ url: src, alt, line });
  if (href !== undefined) outline.links.push({ url: href, line });
}
