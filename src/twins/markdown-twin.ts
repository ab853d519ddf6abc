import type { Element, ElementContent, Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { defaultHandlers, toMdast, type Handle, type State } from 'hast-util-to-mdast';
import type { FootnoteDefinition, PhrasingContent, Root as MdastRoot } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { parse } from 'parse5';
import { classesOf, find, readable, textOf } from './readable.ts';
import { plainTable } from './table-rows.ts';

/**
 * A page as Markdown: what is read on it, with its numbers as they are written, figures as title, description and table,
 * and links as they stand, which lead on to pages from a file in the same folder.
 */
export function markdownTwin(html: string): string {
  const page = fromParse5(parse(html)) as Root;
  const main = find(page, ({ tagName }) => tagName === 'main');
  if (!main) throw new Error('the page has no <main>');
  const notes: FootnoteDefinition[] = [];
  const withNotes = { ...handlers, span: spanHandler(notes) };
  const tree = toMdast({ type: 'root', children: [readable(main)] }, { handlers: withNotes }) as MdastRoot;
  return toMarkdown(
    { ...tree, children: [...tree.children, ...notes] },
    {
      bullet: '-',
      emphasis: '_',
      rule: '-',
      extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    },
  );
}

const handlers: Record<string, Handle> = {
  /** A control's name and value stand on one line, as a list of assumptions has them. */
  fieldset: (state, element) => {
    const legend = element.children.find((child) => child.type === 'element' && child.tagName === 'legend');
    const value = find(element, ({ tagName }) => tagName === 'output');
    const rest = element.children.filter((child) => child !== legend);
    const name = legend ? textOf(legend).trim() : '';
    const line = value ? `${name}: ${textOf(value).trim()}` : name;
    const first =
      line === '' ? [] : [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: line }] }];
    return [...first, ...state.toFlow(state.all({ ...element, children: rest }))];
  },
  output: () => [],
  a: (state, element) => {
    const children = state.all(element) as PhrasingContent[];
    const link = { type: 'link' as const, url: fromFile(String(element.properties.href ?? '')), children };
    // A verdict's mark stands right behind the words that it judges.
    return classesOf(element).includes('mark') ? [{ type: 'text', value: ' ' }, link] : link;
  },
  p: (state, element) => {
    const children = state.all(element) as PhrasingContent[];
    if (children.length === 0) return [];
    const isTitle = classesOf(element).includes('figure-title');
    return { type: 'paragraph', children: isTitle ? [{ type: 'strong', children }] : children };
  },
  sup: (state, element) => {
    const reference = find(element, ({ properties }) => properties.dataFootnoteRef !== undefined);
    if (!reference) return state.all(element) as PhrasingContent[];
    return { type: 'footnoteReference', identifier: footnoteName(reference), label: footnoteName(reference) };
  },
  section: (state, element) =>
    element.properties.dataFootnotes === undefined ? state.all(element) : footnotes(state, element),
  table: (state, element) => {
    const { table, folded } = plainTable(element);
    return [defaultHandlers.table(state, table), ...state.toFlow(folded.flatMap((fold) => state.all(fold)))];
  },
  math: (_, element) => ({ type: 'inlineCode', value: textOf(element).trim() }),
};

/** Sets notes of the margin as footnotes, and collects what they say. */
function spanHandler(notes: FootnoteDefinition[]): Handle {
  return (state, element) => {
    if (!classesOf(element).includes('note-body')) return state.all(element) as PhrasingContent[];
    const name = `margin-${notes.length + 1}`;
    const note: FootnoteDefinition = { type: 'footnoteDefinition', identifier: name, label: name, children: [] };
    notes.push(note);
    note.children = state.toFlow(state.all(withoutBrackets(element))) as FootnoteDefinition['children'];
    return { type: 'footnoteReference', identifier: name, label: name };
  };
}

/** A note without the words that set it apart for those who hear the page: "[Note: " and "]". */
function withoutBrackets(note: Element): Element {
  const isBracket = (child: ElementContent): boolean =>
    child.type === 'element' && child.tagName === 'span' && classesOf(child).includes('unseen');
  return { ...note, children: note.children.filter((child) => !isBracket(child)) };
}

/** An address as a file beside the page has it: #table is a part of the page. */
function fromFile(address: string): string {
  return address.startsWith('#') ? `./${address}` : address;
}

/** A footnote's name: #user-content-fn-fair is `fair`. */
function footnoteName({ properties }: Element): string {
  return String(properties.href ?? properties.id).replace(/^#?(?:user-content-)?fn-/, '');
}

function footnotes(state: State, section: Element): FootnoteDefinition[] {
  const list = find(section, ({ tagName }) => tagName === 'ol');
  return (list?.children ?? [])
    .filter((child) => child.type === 'element')
    .map((item) => ({
      type: 'footnoteDefinition',
      identifier: footnoteName(item),
      label: footnoteName(item),
      children: state.toFlow(state.all(withoutWayBack(item))) as FootnoteDefinition['children'],
    }));
}

function withoutWayBack(element: Element): Element {
  return {
    ...element,
    children: element.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child];
      return child.properties.dataFootnoteBackref === undefined ? [withoutWayBack(child)] : [];
    }),
  };
}
