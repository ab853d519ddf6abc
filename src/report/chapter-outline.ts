import { mdxToMdast } from 'satteri';
import type { TagOfKind } from '../figures/figure-kind.ts';
import { imageFigure } from '../figures/image/schema.ts';
import { checkedComponent } from './check-component.ts';
import type { ContentProblem } from './content-problem.ts';
import { readYaml } from './yaml-file.ts';
import { chapterSchema } from './schema.ts';
import { headingIds } from './heading-ids.ts';
import { codeProblem, formulaProblem } from './literal-blocks.ts';
import { checkReferencesIn, resolveReferences } from './markdown-references.ts';
import { has, isComment, lineOf, type MarkdownNode, type ReportLine } from './markdown-node.ts';
import { markdownFeatures } from './markdown-features.ts';

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
  order: number;
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
  words: number;
}

const separator = /^---\r?\n([^]*?)\r?\n---(?:\r?\n|$)/;

function headingText(node: MarkdownNode): string {
  const of = node.attributes?.find(({ name }) => name === 'of' || name === 'to')?.value;
  if (node.name === 'Num') return `{num:${of}}`;
  if (node.name === 'Word') return `{word:${of}}`;
  if (node.name === 'Ref') return `{ref:${of}}`;
  if (node.name === 'Note' || isComment(node)) return '';
  return node.value ?? (node.children ?? []).map(headingText).join('');
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
  const report = (line: number, message: string): void => void problems.push({ file, line, message });
  const front = separator.exec(source);
  if (!front) {
    report(1, 'the front matter is missing; title, order and summary between --- lines are expected.');
    return null;
  }
  const matter = readYaml(file, front[1] ?? '', chapterSchema, problems, 2);
  let tree: MarkdownNode;
  let ids: ReadonlyMap<number, string>;
  try {
    tree = mdxToMdast(source, { features: markdownFeatures }) as MarkdownNode;
    ids = headingIds(source);
  } catch (error) {
    const { message: told } = error as Error;
    const [, line = '1', message = ''] = /^(\d+):\d+: ([^]*?)(?: \([\w:-]+\))?$/.exec(told) ?? [];
    const plain = (message || told).replace(/ \(\d+:\d+\)/, '').replace(/the end of `(\w+)`/, 'the end of the $1');
    report(
      Number(line),
      /character `!`.*before name/.test(told)
        ? 'an HTML comment cannot be read; {/* … */} is expected.'
        : `the MDX cannot be read: ${plain}.`,
    );
    return null;
  }
  if (!matter) return null;
  const outline: ChapterOutline = {
    id,
    file,
    ...matter.value,
    coversLine: matter.line(['covers']),
    titleLine: matter.line(['title']),
    summaryLine: matter.line(['summary']),
    findingLines: matter.value.findings.map((_, index) => matter.line(['findings', index])),
    headings: [],
    components: [],
    links: [],
    images: [],
    prose: [],
    words: 0,
  };
  checkReferencesIn(tree, source, report);
  resolveReferences(tree);
  visit(tree, outline, { ids, kinds, report });
  outline.words = outline.prose.reduce(
    (sum, { text }) => sum + (text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0),
    0,
  );
  return outline;
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

function visit(node: MarkdownNode, outline: ChapterOutline, context: Context): void {
  const line = lineOf(node);
  switch (node.type) {
    case 'mdxjsEsm':
      context.report(line, `"${node.value?.split('\n')[0]}" is code; chapters need no import or export.`);
      return;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (!isComment(node))
        context.report(line, `{${node.value}} is code; <Num of="…" /> for a number, or \\{ for a brace, is expected.`);
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
      if (problem) context.report(line, problem);
      break;
    }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      addComponent(node, outline, context);
      break;
  }
  for (const child of node.children ?? []) visit(child, outline, context);
}

function addHeading(node: MarkdownNode, outline: ChapterOutline, { ids, report }: Context): void {
  const line = lineOf(node);
  const id = ids.get(node.position?.start.offset ?? 0);
  // A footnote without references is not in the page.
  if (id === undefined) return;
  const text = headingText(node).trim();
  if (node.depth === 1)
    report(line, `"# ${text}" is a heading of the first level, which is the title's; ## is expected.`);
  if (/^(-\d+)?$/.test(id))
    report(line, `the heading "${text}" has no letters for an id; an id at its end is expected, such as {#growth}.`);
  if (outline.headings.some((heading) => heading.id === id))
    report(line, `the heading id "${id}" is used twice in this chapter; ids must be unique.`);
  if (has(node, ({ type }) => type === 'inlineMath'))
    report(line, `the heading "${text}" holds a formula; words are expected, since the contents list it.`);
  outline.headings.push({ depth: node.depth ?? 2, id, text, line });
}

function addLink(node: MarkdownNode, outline: ChapterOutline, { report, link }: Context): void {
  const line = lineOf(node);
  const url = node.url ?? '';
  if (link !== undefined) report(line, `the link "${url}" stands within the link "${link}"; one of them is expected.`);
  if (!has(node, ({ type, name }) => ['text', 'inlineCode', 'image', 'inlineMath'].includes(type) || name === 'Word'))
    report(line, `the link "${url}" has no words; [words](${url}) is expected.`);
  outline.links.push({ url, line });
}

/** An image in a paragraph of its own is a figure, with its title as caption. */
function addFigure({ url = '', alt, title, ...node }: MarkdownNode, outline: ChapterOutline): void {
  const attributes = { src: url, alt: alt ?? '', ...(title ? { caption: title } : {}) };
  outline.components.push({ name: imageFigure.name, attributes, line: lineOf(node) });
}

/** Components that are links themselves. */
const links = ['Num', 'Cite', 'Ref', 'Term', 'Claim', 'Note', 'Video'];

function addComponent(node: MarkdownNode, outline: ChapterOutline, { kinds, report, link }: Context): void {
  const line = lineOf(node);
  const name = node.name ?? '';
  if (link !== undefined && links.includes(name))
    report(line, `<${name}> stands within the link "${link}", and is a link itself; plain words are expected there.`);
  const attributes = checkedComponent(node, kinds, (message) => report(line, message));
  if (!attributes) return;
  outline.components.push({ name, attributes, line });
  const { src, alt = '', href } = attributes;
  if (src !== undefined) outline.images.push({ url: src, alt, line });
  if (href !== undefined) outline.links.push({ url: href, line });
}
