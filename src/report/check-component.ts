import { attributesOf, kindOf, type TagOfKind } from '../figures/figure-kind.ts';
import { imageFigure } from '../figures/image/schema.ts';
import { didYouMean, nearestName } from './content-problem.ts';
import { has, isComment, type MarkdownNode } from './markdown-node.ts';
import { proseComponents, type ProseAttribute, type ProseComponent } from './prose-components.ts';

/** What authors write instead of some of HTML's tags. */
const instead: Record<string, string> = {
  a: '[words](address)',
  b: '**words**',
  strong: '**words**',
  i: '*words*',
  em: '*words*',
  code: '`code`',
  pre: 'code between lines of ```',
  img: '![what it shows](picture.jpg)',
  figure: imageFigure.example,
  table: 'a table in Markdown, or <Data of="…" />,',
  blockquote: '<Quote>',
  aside: '<Callout>',
  div: '<Callout>, or a paragraph,',
  br: 'a new paragraph',
  hr: '---',
  p: 'a paragraph',
  h2: '##',
  h3: '###',
  ul: 'a list with -',
  ol: 'a list with 1.',
};
const embeds = ['iframe', 'video', 'audio', 'embed', 'object', 'script', 'style', 'link', 'form'];

/** The quoted attributes of a component in a chapter; null where there is no such component. Problems are reported. */
export function checkedComponent(
  node: MarkdownNode,
  kinds: readonly TagOfKind[],
  report: (message: string) => void,
): Record<string, string> | null {
  const name = node.name ?? '';
  const quoted = quotedAttributes(node);
  const component = proseComponents.find((one) => one.name === name);
  const kind = kindOf({ name, attributes: quoted }, kinds);
  if (!component && !kind) {
    report(unknownTag(name, kinds));
    return null;
  }
  checkAttributes(node, component?.attributes ?? (kind ? attributesOf(kind) : []), report);
  checkChildren(node, component?.children ?? 'none', component, report);
  if (kind && node.type === 'mdxJsxTextElement' && !('src' in quoted))
    report(
      `<${name}> stands within a paragraph or a list; a line of its own, with an empty line around it, is expected.`,
    );
  if (name === 'Note' && has(node, (inner) => inner !== node && inner.name === 'Note'))
    report('<Note> stands within another note; one after the other is expected.');
  return quoted;
}

function quotedAttributes({ attributes = [] }: MarkdownNode): Record<string, string> {
  return Object.fromEntries(
    attributes.flatMap(({ name, value }) => (typeof value === 'string' ? [[name, value] as const] : [])),
  );
}

function unknownTag(name: string, kinds: readonly TagOfKind[]): string {
  if (embeds.includes(name.toLowerCase()))
    return (
      `<${name}> cannot be set, since pages load and run nothing of other sites; a link, or ` +
      '<Video href="https://…" src="picture.jpg" alt="…" title="…" />, is expected.'
    );
  const markdown = instead[name];
  if (markdown !== undefined) return `<${name}> is HTML, which chapters cannot hold; ${markdown} is expected.`;
  const names = [...new Set([...proseComponents.map((one) => one.name), ...kinds.map(({ tag }) => tag)])];
  const near = didYouMean(name, names);
  return `<${name}> is not a component${near || `; ${names.join(', ')} are.`}`;
}

function checkAttributes(
  { name, attributes = [] }: MarkdownNode,
  known: readonly ProseAttribute[],
  report: (message: string) => void,
): void {
  const names = known.map((attribute) => attribute.name);
  for (const { type, name: attribute, value } of attributes) {
    if (type !== 'mdxJsxAttribute') {
      report(`<${name} {${String(value)}}> is code; attributes such as of="…" are expected.`);
      continue;
    }
    const values = known.find((one) => one.name === attribute)?.values;
    if (typeof value !== 'string') report(`<${name} ${attribute}> has no quoted value; ${attribute}="…" is expected.`);
    else if (!names.includes(attribute)) {
      const near = didYouMean(attribute, names) || `; ${names.join(', ') || 'no attribute'} is expected.`;
      report(`<${name}> has no attribute "${attribute}"${near}`);
    } else if (values && !values.includes(value))
      report(`<${name} ${attribute}="${value}">: ${values.join(', ')} is expected${didYouMean(value, values) || '.'}`);
  }
  // A misspelt one has been reported; code may hold any.
  const isMeant = (needed: string): boolean =>
    attributes.some(
      ({ type, name: own }) => type !== 'mdxJsxAttribute' || own === needed || nearestName(own, names) === needed,
    );
  for (const { name: needed, isRequired } of known)
    if (isRequired && !isMeant(needed)) report(`<${name}> lacks "${needed}"; <${name} ${needed}="…"> is expected.`);
}

function checkChildren(
  node: MarkdownNode,
  children: ProseComponent['children'],
  component: ProseComponent | undefined,
  report: (message: string) => void,
): void {
  const { name, type } = node;
  const isEmpty = !(node.children ?? []).some(
    (child) => (!isComment(child) && (child.value ?? ' ').trim() !== '') || child.children?.length,
  );
  if (children === 'none' && !isEmpty)
    report(`<${name}> holds words, which would not be shown; ${component?.example ?? `<${name} … />`} is expected.`);
  if (children === 'words' && isEmpty)
    report(`<${name}> has no words; <${name} …>the words it is about</${name}> is expected.`);
  if (children === 'blocks' && isEmpty) report(`<${name}> is empty; paragraphs between its tags are expected.`);
  if (children === 'blocks' && type === 'mdxJsxTextElement')
    report(`<${name}> stands within a paragraph; lines of their own, with an empty line around, are expected.`);
}
