import type { DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

const isElement = (node: Node): node is Element => 'tagName' in node;

/** The elements directly within a node. */
export function childrenOf(node: Node): Element[] {
  return 'childNodes' in node ? node.childNodes.filter(isElement) : [];
}

/** Every element within a node, in the order of the document. */
export function* within(node: Node): Generator<Element> {
  for (const child of childrenOf(node)) {
    yield child;
    yield* within(child);
  }
}

/** An element's attribute; empty where it has none. */
export function attribute(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? '';
}

export function hasAttribute(element: Element, name: string): boolean {
  return element.attrs.some((one) => one.name === name);
}

export function hasClass(element: Element, name: string): boolean {
  return attribute(element, 'class').split(' ').includes(name);
}

/** The first element within a node that is of a class, or undefined. */
export function firstOf(node: Node, className: string): Element | undefined {
  return allOf(node, className)[0];
}

/** Every element within a node that is of a class. */
export function allOf(node: Node, className: string): Element[] {
  return [...within(node)].filter((element) => hasClass(element, className));
}

/** The first element of a tag within a node, or undefined. */
export function firstTag(node: Node, tag: string): Element | undefined {
  for (const element of within(node)) if (element.tagName === tag) return element;
  return undefined;
}

/** What readers do not read as part of a text: pictures, controls, marks and what only machines see. */
const leftOutTags = new Set('svg,script,style,template,form,fieldset,button,datalist,noscript,caption'.split(','));
const leftOutClasses = 'permalink,cite,unseen,live-only,figure,source-number,unit,source-list,place'.split(',');

export function isLeftOut(element: Element): boolean {
  if (leftOutTags.has(element.tagName) || hasAttribute(element, 'hidden')) return true;
  return leftOutClasses.some((name) => hasClass(element, name));
}

const blocks = new Set(
  'p,li,ul,ol,dd,dt,h1,h2,h3,h4,blockquote,div,section,aside,details,summary,label,br,small'.split(','),
);

/** Whether an element's words stand apart from those around it. */
function isApart(element: Element): boolean {
  return blocks.has(element.tagName) || hasClass(element, 'note-body') || hasClass(element, 'amount');
}

function* pieces(node: Node): Generator<string> {
  if (node.nodeName === '#text' && 'value' in node) yield node.value;
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    if (!isElement(child)) yield* pieces(child);
    else if (!isLeftOut(child)) {
      if (isApart(child)) yield ' ';
      yield* pieces(child);
      if (child.tagName === 'td' || child.tagName === 'th') yield ' · ';
      else if (child.tagName === 'tr') yield '; ';
      else if (isApart(child)) yield ' ';
    }
  }
}

/** A text in one line, without the marks that only steer how lines break. */
export function inOneLine(text: string): string {
  return text
    .replace(/[\u2060\u00ad\u200b]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(?: ·)+ ?(?=;|$)/g, '')
    .replace(/[;,\s]+$/, '')
    .trim();
}

/** The words of an element as its readers read them, in one line; cells of a table are set apart by dots. */
export function textOf(element: Element | undefined): string {
  return element ? inOneLine([...pieces(element)].join('')) : '';
}
