import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { classesOf, isElement, type Element, type Node } from '../html/element.ts';

/** Elements that stand within a line of text; all others begin a block of their own. */
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark math q s small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const unread = new Set(['script', 'style', 'template', 'svg', 'button', 'input', 'select', 'noscript']);
/** What is not the author's prose: marks, permalinks, numbers of references, and words for screen readers about these. */
const unreadClasses = new Set(['mark', 'cite', 'permalink', 'unseen']);
/** Notes stand within the sentence that they are about, and are texts of their own. */
const noteClass = 'note-body';
const figureTitle = 'figure-title';

/** The attribute of an element that holds one chapter's prose. */
const chapterAttribute = 'data-chapter';

/** The sentences of each chapter in some markup, by the ids that elements of it name. */
export function sentencesOfChapters(markup: string, language: string): Map<string, string[]> {
  const elements = parseFragment(markup).childNodes.filter(isElement);
  return new Map(
    elements.flatMap(({ attrs, childNodes }) => {
      const chapter = attrs.find(({ name }) => name === chapterAttribute)?.value;
      return chapter === undefined ? [] : [[chapter, sentencesIn(childNodes, language)]];
    }),
  );
}

/** The sentences of a chapter's built page, in order: of its prose, its tables and its figures' titles. */
export function sentencesOfPage(page: string, language: string): string[] {
  const prose = find(parse(page).childNodes, (element) => classesOf(element).includes('prose'));
  return sentencesIn(prose?.childNodes ?? [], language);
}

function sentencesIn(nodes: readonly Node[], language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return blocksIn(nodes).flatMap((block) =>
    [...segmenter.segment(block)].map(({ segment }) => segment.trim()).filter((sentence) => sentence !== ''),
  );
}

/** The text of each block. */
function blocksIn(nodes: readonly Node[]): string[] {
  const blocks = [''];
  const add = (text: string): void => void (blocks[blocks.length - 1] += text);
  const visit = (node: Node, isRead: boolean): void => {
    if (node.nodeName === '#text') return isRead ? add((node as DefaultTreeAdapterTypes.TextNode).value) : undefined;
    if (!isElement(node) || isUnread(node)) return;
    // Of a figure only the finding is prose; its values are numbers of the report, or in its own files.
    const isFigure = node.tagName === 'figure';
    const reads = classesOf(node).includes(figureTitle) || (isRead && !isFigure);
    const isBlock = !inline.has(node.tagName) || classesOf(node).includes(noteClass);
    if (isBlock) blocks.push('');
    for (const child of node.childNodes) visit(child, reads);
    if (isBlock) blocks.push('');
  };
  for (const node of nodes) visit(node, true);
  // What has no letters is a number in a table, and told of as a number.
  return blocks.map(tidied).filter((block) => /\p{L}/u.test(block));
}

/** Runs of white space as one space, and none where a reference stood before a full stop. */
function tidied(block: string): string {
  return block
    .replace(/\u2060/g, '')
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/ (?=[.,;:!?)])/g, '')
    .trim();
}

function isUnread(element: Element): boolean {
  const isReference = element.attrs.some(
    ({ name }) => name === 'data-footnote-ref' || name === 'data-footnote-backref',
  );
  return unread.has(element.tagName) || isReference || classesOf(element).some((name) => unreadClasses.has(name));
}

function find(nodes: readonly Node[], wanted: (element: Element) => boolean): Element | undefined {
  for (const node of nodes.filter(isElement)) {
    const found = wanted(node) ? node : find(node.childNodes, wanted);
    if (found) return found;
  }
  return undefined;
}
