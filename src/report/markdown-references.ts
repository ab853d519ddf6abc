import { didYouMean } from './content-problem.ts';
import { each, lineOf, type MarkdownNode, type ReportLine } from './markdown-node.ts';

interface Definition {
  label: string;
  line: number;
}

/** Reports footnotes and references without a definition, and definitions that stand twice or that nothing uses. */
export function checkReferencesIn(tree: MarkdownNode, source: string, report: ReportLine): void {
  const footnotes = definitionsOf(tree, 'footnoteDefinition', (label, line, first) =>
    report(line, `the footnote [^${label}] is defined twice; it is already in line ${first}.`),
  );
  const links = definitionsOf(tree, 'definition', (label, line, first) =>
    report(line, `the reference [${label}] is defined twice; it is already in line ${first}.`),
  );
  const used = new Set<string>();
  each(tree, (node) => {
    if (/Reference$/.test(node.type)) used.add(`${node.type === 'footnoteReference' ? '^' : ''}${keyOf(node)}`);
    if (node.type === 'text') checkText(node, source, footnotes, links, report);
  });
  for (const [key, { label, line }] of footnotes)
    if (!used.has(`^${key}`)) report(line, `the footnote [^${label}] is defined, but nothing refers to it.`);
  for (const [key, { label, line }] of links)
    if (!used.has(key)) report(line, `the reference [${label}] is defined, but nothing refers to it.`);
}

function definitionsOf(
  tree: MarkdownNode,
  type: string,
  reportSecond: (label: string, line: number, first: number) => void,
): Map<string, Definition> {
  const found = new Map<string, Definition>();
  each(tree, (node) => {
    if (node.type !== type) return;
    const [key, label, line] = [keyOf(node), node.label ?? node.identifier ?? '', lineOf(node)];
    const first = found.get(key);
    if (first) reportSecond(label, line, first.line);
    else found.set(key, { label, line });
  });
  return found;
}

function keyOf({ identifier = '' }: MarkdownNode): string {
  return identifier.toLowerCase();
}

/** The parser leaves references without a definition as words. */
function checkText(
  { position }: MarkdownNode,
  source: string,
  footnotes: ReadonlyMap<string, Definition>,
  links: ReadonlyMap<string, Definition>,
  report: ReportLine,
): void {
  if (!position) return;
  const words = source.slice(position.start.offset, position.end.offset).replace(/\\[^]/g, '  ');
  const lineAt = (index: number): number => position.start.line + (words.slice(0, index).match(/\n/g)?.length ?? 0);
  const names = (map: ReadonlyMap<string, Definition>): string[] => [...map.values()].map(({ label }) => label);
  for (const { 1: label = '', index } of words.matchAll(/\[\^([^\]\s]+)\]/g))
    report(
      lineAt(index),
      `the footnote [^${label}] is not defined${didYouMean(label, names(footnotes)) || `; a line "[^${label}]: …" is expected.`}`,
    );
  for (const { 1: text = '', 2: label = '', index } of words.matchAll(/\[(?!\^)([^\[\]]*)\]\[([^\[\]]*)\]/g)) {
    const name = label || text;
    report(
      lineAt(index),
      `the reference [${name}] is not defined${didYouMean(name, names(links)) || `; a line "[${name}]: address" is expected.`}`,
    );
  }
}

/** Turns references such as [text][name] into links and images. */
export function resolveReferences(tree: MarkdownNode): void {
  const found = new Map<string, MarkdownNode>();
  each(tree, (node) => {
    if (node.type === 'definition' && !found.has(keyOf(node))) found.set(keyOf(node), node);
  });
  each(tree, (node) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
    node.type = node.type === 'linkReference' ? 'link' : 'image';
    const { url = '', title = null } = found.get(keyOf(node)) ?? {};
    node.url = url;
    node.title = title;
  });
}
