import type { DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.Node;

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

/** The elements directly within a node. */
export function childrenOf(node: Node): Element[] {
  return 'childNodes' in node ? node.childNodes.filter(isElement) : [];
}

/** Every element within a node, in the order of the document; what a template holds is not among them. */
export function* within(node: Node): Generator<Element> {
  for (const child of childrenOf(node)) {
    yield child;
    yield* within(child);
  }
}

/** An element's attribute; empty where it has none. */
export function attribute(element: Element, name: string): string {
  return attributeNamed(element, name)?.value ?? '';
}

export function hasAttribute(element: Element, name: string): boolean {
  return attributeNamed(element, name) !== undefined;
}

function attributeNamed({ attrs }: Element, wanted: string): Element['attrs'][number] | undefined {
  return attrs.find(({ prefix, name }) => (prefix ? `${prefix}:${name}` : name) === wanted);
}

export function classesOf(element: Element): string[] {
  return attribute(element, 'class').split(/\s+/).filter(Boolean);
}

export function hasClass(element: Element, name: string): boolean {
  return classesOf(element).includes(name);
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

/** All text within a node, as a browser's `textContent` has it. */
export function textContent(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textContent).join('') : '';
}
