import { mdxToMdast } from 'satteri';
import type { ContentProblem } from './content-problem.ts';
import { didYouMean } from './content-problem.ts';
import { readYaml } from './yaml-file.ts';
import { chapterSchema } from './schema.ts';
import { headingIds } from './heading-ids.ts';
import { markdownFeatures } from './markdown-features.ts';

/** A heading of a chapter. */
export interface Heading {
  depth: number;
  id: string;
  /** Its words, with tokens such as {num:revenue.growth} for what components set in it. */
  text: string;
  line: number;
}

/** A component as an author set it in a chapter. */
export interface ComponentUse {
  name: string;
  attributes: Record<string, string>;
  line: number;
}

/** A piece of prose and the line it begins on. */
export interface ProseText {
  text: string;
  line: number;
}

/** What a chapter holds, read from its source without rendering it. */
export interface ChapterOutline {
  id: string;
  file: string;
  title: string;
  order: number;
  summary: string;
  covers: string[];
  coversLine: number;
  titleLine: number;
  summaryLine: number;
  headings: Heading[];
  components: ComponentUse[];
  links: { url: string; line: number }[];
  images: { url: string; alt: string; line: number }[];
  prose: ProseText[];
  words: number;
}

interface Node {
  type: string;
  name?: string | null;
  value?: string;
  url?: string;
  alt?: string | null;
  depth?: number;
  identifier?: string;
  position?: { start: { line: number; offset: number } };
  attributes?: { type: string; name: string; value: unknown }[];
  children?: Node[];
}

/** The components that prose may use besides figures, each with the attribute it needs. */
const proseComponents: Record<string, string[]> = {
  Claim: ['id'],
  Num: ['of'],
  Word: ['of'],
  Term: ['of'],
  Cite: ['of'],
  Note: [],
};

const separator = /^---\r?\n([^]*?)\r?\n---(?:\r?\n|$)/;

/** A heading's words as a text with tokens. */
function headingText(node: Node): string {
  const of = node.attributes?.find(({ name }) => name === 'of')?.value;
  if (node.name === 'Num') return `{num:${of}}`;
  if (node.name === 'Word') return `{word:${of}}`;
  if (node.name === 'Note') return '';
  return node.value ?? (node.children ?? []).map(headingText).join('');
}

/**
 * Reads one chapter. `id` is its name in addresses. What is wrong with the file by itself is added to `problems`;
 * null comes back when there is nothing to go on.
 */
export function chapterOutline(
  id: string,
  file: string,
  source: string,
  kinds: readonly { tag: string; attribute: string }[],
  problems: ContentProblem[],
): ChapterOutline | null {
  const front = separator.exec(source);
  if (!front) {
    problems.push({
      file,
      line: 1,
      message: 'the front matter is missing; --- title, order and summary --- is expected.',
    });
    return null;
  }
  const matter = readYaml(file, front[1] ?? '', chapterSchema, problems, 2);
  let tree: Node;
  let ids: ReadonlyMap<number, string>;
  try {
    tree = mdxToMdast(source, { features: markdownFeatures }) as Node;
    ids = headingIds(source);
  } catch (error) {
    const [, line = '1', message = ''] = /^(\d+):\d+: ([^]*?)(?: \([\w:-]+\))?$/.exec((error as Error).message) ?? [];
    const plain = (message || (error as Error).message)
      .replace(/ \(\d+:\d+\)/, '')
      .replace(/the end of `(\w+)`/, 'the end of the $1');
    problems.push({ file, line: Number(line), message: `the MDX cannot be read: ${plain}.` });
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
    headings: [],
    components: [],
    links: [],
    images: [],
    prose: [],
    words: 0,
  };
  resolveReferences(tree);
  const components = { ...proseComponents };
  for (const { tag, attribute } of kinds) components[tag] = [attribute];
  visit(tree, outline, { ids, components }, problems);
  outline.words = outline.prose.reduce(
    (sum, { text }) => sum + (text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0),
    0,
  );
  return outline;
}

/** Makes links and images of references such as [text][name], whose addresses stand in definitions. */
function resolveReferences(tree: Node): void {
  const urls = new Map<string, string>();
  each(tree, ({ type, identifier = '', url = '' }) => {
    if (type === 'definition' && !urls.has(identifier)) urls.set(identifier, url);
  });
  each(tree, (node) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
    node.type = node.type === 'linkReference' ? 'link' : 'image';
    node.url = urls.get(node.identifier ?? '') ?? '';
  });
}

function each(node: Node, use: (node: Node) => void): void {
  use(node);
  for (const child of node.children ?? []) each(child, use);
}

/** What a chapter is read by. */
interface Known {
  /** Ids of headings, by the offsets at which they begin. */
  ids: ReadonlyMap<number, string>;
  /** The components that authors may set, each with the attributes it needs. */
  components: Record<string, string[]>;
}

function visit(node: Node, outline: ChapterOutline, known: Known, problems: ContentProblem[]): void {
  const { file } = outline;
  const line = node.position?.start.line ?? 1;
  switch (node.type) {
    case 'mdxjsEsm':
      problems.push({
        file,
        line,
        message: `"${node.value?.split('\n')[0]}" is code; chapters need no import or export.`,
      });
      return;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      problems.push({
        file,
        line,
        message: `{${node.value}} is code; <Num of="…" /> for a number, or \\{ for a brace, is expected.`,
      });
      return;
    case 'heading':
      addHeading(node, outline, known, problems);
      break;
    case 'link':
      outline.links.push({ url: node.url ?? '', line });
      break;
    case 'image':
      outline.images.push({ url: node.url ?? '', alt: node.alt ?? '', line });
      break;
    case 'text':
    case 'inlineCode':
    case 'code':
      outline.prose.push({ text: node.value ?? '', line });
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      addComponent(node, outline, known, problems);
      break;
  }
  for (const child of node.children ?? []) visit(child, outline, known, problems);
}

function addHeading(node: Node, outline: ChapterOutline, { ids }: Known, problems: ContentProblem[]): void {
  const { line = 1, offset = 0 } = node.position?.start ?? {};
  const id = ids.get(offset);
  // In a footnote that nothing refers to, and so not in the page.
  if (id === undefined) return;
  const text = headingText(node);
  const report = (message: string): void => void problems.push({ file: outline.file, line, message });
  if (node.depth === 1) report(`"# ${text}" is a heading of the first rank, which the title is; ## is expected.`);
  if (/^(-\d+)?$/.test(id))
    report(
      `the heading "${text}" has no letters to make an id from; one of its own is expected, such as {#growth} at its end.`,
    );
  if (outline.headings.some((heading) => heading.id === id))
    report(`the heading id "${id}" stands twice in this chapter; each id may stand once.`);
  outline.headings.push({ depth: node.depth ?? 2, id, text, line });
}

function addComponent(node: Node, outline: ChapterOutline, { components }: Known, problems: ContentProblem[]): void {
  const { file } = outline;
  const line = node.position?.start.line ?? 1;
  const name = node.name ?? '';
  const known = components[name];
  if (!known) {
    const near = didYouMean(name, Object.keys(components));
    problems.push({
      file,
      line,
      message: `<${name}> is not a component${near || `; ${Object.keys(components).join(', ')} are.`}`,
    });
    return;
  }
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes ?? []) {
    if (typeof attribute.value !== 'string') {
      problems.push({
        file,
        line,
        message: `<${name} ${attribute.name}> has no quoted value; ${attribute.name}="…" is expected.`,
      });
    } else if (!known.includes(attribute.name)) {
      const expected = `; ${known.join(', ') || 'no attribute'} is expected.`;
      const near = didYouMean(attribute.name, known) || expected;
      problems.push({ file, line, message: `<${name}> has no "${attribute.name}"${near}` });
    } else {
      attributes[attribute.name] = attribute.value;
    }
  }
  for (const needed of known) {
    if (!(node.attributes ?? []).some((attribute) => attribute.name === needed)) {
      problems.push({ file, line, message: `<${name}> has no "${needed}"; <${name} ${needed}="…"> is expected.` });
    }
  }
  outline.components.push({ name, attributes, line });
}
