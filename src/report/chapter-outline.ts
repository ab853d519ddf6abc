import type { ContentProblem } from './content-problem.ts';
import { didYouMean, nearestName } from './content-problem.ts';
import { unknownOrder } from './lost-names.ts';
import { mdxTree } from './mdx-tree.ts';
import { readSound } from './yaml-file.ts';
import { chapterSchema } from './schema.ts';

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

interface Node {
  type: string;
  name?: string | null;
  value?: string;
  url?: string;
  alt?: string | null;
  depth?: number;
  identifier?: string;
  position?: { start: { line: number; column: number; offset: number } };
  attributes?: { type: string; name: string; value: unknown }[];
  children?: Node[];
}

/** The components of prose besides figures, with their required attributes. */
const proseComponents: Record<string, string[]> = {
  Claim: ['id'],
  Num: ['of'],
  Word: ['of'],
  Term: ['of'],
  Cite: ['of'],
  Note: [],
  Ref: ['to'],
};

const separator = /^---[ \t]*\n([^]*?)\n---[ \t]*(?:\n|$)/;

function headingText(node: Node): string {
  const of = node.attributes?.find(({ name }) => name === 'of' || name === 'to')?.value;
  if (node.name === 'Num') return `{num:${of}}`;
  if (node.name === 'Word') return `{word:${of}}`;
  if (node.name === 'Ref') return `{ref:${of}}`;
  if (node.name === 'Note') return '';
  return node.value ?? (node.children ?? []).map(headingText).join('');
}

/** Reports a problem in a chapter, at a column where one is known. */
type Report = (line: number, message: string, column?: number) => void;

function frontMatterFault(source: string): string {
  if (source.trim() === '') return 'the file is empty; title, order and summary between --- lines are expected.';
  if (/^\s+---/.test(source)) return 'the front matter does not begin on the first line; --- is expected there.';
  if (/^---[ \t]*\n/.test(source)) return 'the front matter has no end; a line of --- is expected after it.';
  return 'the front matter is missing; title, order and summary between --- lines are expected.';
}

/**
 * Reads one chapter. `id` is its name in addresses. Adds errors within the file to `problems`; returns null if it cannot be
 * parsed.
 */
export function chapterOutline(
  id: string,
  file: string,
  source: string,
  kinds: readonly { tag: string; attribute: string; part?: string }[],
  problems: ContentProblem[],
): ChapterOutline | null {
  const report: Report = (line, message, column) => void problems.push({ file, line, column, message });
  const front = separator.exec(source);
  if (!front) {
    report(1, frontMatterFault(source));
    return null;
  }
  const standIn = { title: 'A chapter', order: unknownOrder, summary: 'A summary.' };
  const matter = readSound(file, front[1] ?? '', chapterSchema, problems, standIn, 2);
  const parsed = mdxTree(source, report);
  if (!parsed || !matter) return null;
  const { ids } = parsed;
  const tree = parsed.tree as Node;
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
  resolveReferences(tree);
  const components = { ...proseComponents };
  for (const { tag, attribute, part } of kinds) components[tag] = part === undefined ? [attribute] : [attribute, part];
  visit(tree, outline, { ids, components, report });
  outline.words = outline.prose.reduce(
    (sum, { text }) => sum + (text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0),
    0,
  );
  return outline;
}

/** Turns references such as [text][name] into links and images. */
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

interface Context {
  /** Ids of headings, by their offsets in the source. */
  ids: ReadonlyMap<number, string>;
  /** The components that authors may use, with their required attributes. */
  components: Record<string, string[]>;
  report: Report;
}

function visit(node: Node, outline: ChapterOutline, context: Context): void {
  const { line = 1, column } = node.position?.start ?? {};
  switch (node.type) {
    case 'mdxjsEsm':
      context.report(line, `"${node.value?.split('\n')[0]}" is code; chapters need no import or export.`, column);
      return;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      context.report(
        line,
        `{${node.value}} is code; <Num of="…" /> for a number, or \\{ for a brace, is expected.`,
        column,
      );
      return;
    case 'heading':
      addHeading(node, outline, context);
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
      addComponent(node, outline, context);
      break;
  }
  for (const child of node.children ?? []) visit(child, outline, context);
}

function addHeading(node: Node, outline: ChapterOutline, { ids, report }: Context): void {
  const { line = 1, column, offset = 0 } = node.position?.start ?? {};
  const id = ids.get(offset);
  // A footnote without references is not in the page.
  if (id === undefined) return;
  const text = headingText(node);
  if (node.depth === 1)
    report(line, `"# ${text}" is a heading of the first level, which is the title's; ## is expected.`, column);
  if (/^(-\d+)?$/.test(id))
    report(
      line,
      `the heading "${text}" has no letters for an id; an id at its end is expected, such as {#growth}.`,
      column,
    );
  if (outline.headings.some((heading) => heading.id === id))
    report(line, `the heading id "${id}" is used twice in this chapter; ids must be unique.`, column);
  outline.headings.push({ depth: node.depth ?? 2, id, text, line });
}

function addComponent(node: Node, outline: ChapterOutline, { components, report }: Context): void {
  const { line = 1, column } = node.position?.start ?? {};
  const name = node.name ?? '';
  const known = components[name];
  if (!known) {
    const near = didYouMean(name, Object.keys(components));
    report(line, `<${name}> is not a component${near || `; ${Object.keys(components).join(', ')} are.`}`, column);
    return;
  }
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes ?? []) {
    if (attribute.type !== 'mdxJsxAttribute') {
      report(line, `<${name} {${String(attribute.value)}}> is code; attributes such as of="…" are expected.`, column);
    } else if (typeof attribute.value !== 'string') {
      report(line, `<${name} ${attribute.name}> has no quoted value; ${attribute.name}="…" is expected.`, column);
    } else if (!known.includes(attribute.name)) {
      const expected = `; ${known.join(', ') || 'no attribute'} is expected.`;
      const near = didYouMean(attribute.name, known) || expected;
      report(line, `<${name}> has no attribute "${attribute.name}"${near}`, column);
    } else {
      attributes[attribute.name] = attribute.value;
    }
  }
  for (const needed of known) {
    const given = node.attributes ?? [];
    // A misspelt one has been reported; code may hold any.
    const isMeant = given.some(
      ({ type, name: own }) => type !== 'mdxJsxAttribute' || own === needed || nearestName(own, known) === needed,
    );
    if (!isMeant) {
      report(line, `<${name}> lacks "${needed}"; <${name} ${needed}="…"> is expected.`, column);
    }
  }
  if (wrapping.includes(name) && (node.children ?? []).every(isBlank))
    report(line, `<${name}> has no words; <${name} …>the words it is about</${name}> is expected.`, column);
  outline.components.push({ name, attributes, line });
}

/** Components that are about the words within them. */
const wrapping = ['Claim', 'Term', 'Note'];

function isBlank({ type, value = '' }: Node): boolean {
  return type === 'text' && value.trim() === '';
}
