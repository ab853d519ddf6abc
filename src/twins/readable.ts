import type { Element, ElementContent, Nodes, Properties } from 'hast';

/** What a page holds for eyes, fingers and scripts alone. */
const leftOut = new Set([
  ...['script', 'style', 'template', 'nav', 'button', 'input', 'select', 'datalist', 'textarea'],
  ...['canvas', 'iframe', 'object'],
]);
const leftOutClasses = ['permalink', 'live-only', 'former-place', 'figure-links', 'contents', 'ends'];

/** An element's classes. */
export function classesOf({ properties }: Element): readonly string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : [];
}

/** The part of a page that is read: without navigation, controls and pictures that words beside them tell. */
export function readable(parent: Element): Element {
  const children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [{ ...child, value: child.value.replaceAll('\u2060', '') }];
    if (child.type !== 'element' || isLeftOut(child)) return [];
    return [inWords(readable(child))];
  });
  return { ...parent, children: children.flatMap(apart) };
}

/** Inline elements that stand apart by their styles alone get a space between them. */
function apart(node: ElementContent, index: number, all: readonly ElementContent[]): ElementContent[] {
  const before = all[index - 1];
  if (node.type !== 'element' || before?.type !== 'element' || classesOf(node).includes('mark')) return [node];
  const isInline = [node, before].every(({ tagName }) => ['a', 'span', 'time'].includes(tagName));
  return isInline && !/^[\s,;.)\]]/.test(textOf(node)) ? [{ type: 'text', value: ' ' }, node] : [node];
}

function isLeftOut(element: Element): boolean {
  const { properties, tagName } = element;
  if (leftOut.has(tagName) || isHidden(properties)) return true;
  if (classesOf(element).some((name) => leftOutClasses.includes(name))) return true;
  if (tagName === 'a' && classesOf(element).includes('unseen')) return true;
  if (tagName === 'label' && find(element, isTypedOrChosen)) return true;
  // A mark drawn within words says by its name what it means.
  return tagName === 'svg' && properties.ariaLabel === undefined;
}

/** A control with words of its own beside it, which say nothing once it is left out. */
function isTypedOrChosen({ tagName, properties }: Element): boolean {
  return tagName === 'select' || (tagName === 'input' && properties.type === 'text');
}

function isHidden({ hidden, ariaHidden }: Properties): boolean {
  return (hidden !== undefined && hidden !== 'until-found') || ariaHidden === 'true';
}

/** An element whose only words are in its name, with these as its text. */
function inWords(element: Element): Element {
  const { ariaLabel } = element.properties;
  if (typeof ariaLabel !== 'string' || textOf(element).replaceAll(/[\s\u2060]/g, '') !== '') return element;
  const tagName = element.tagName === 'svg' ? 'span' : element.tagName;
  return { ...element, tagName, children: [{ type: 'text', value: ariaLabel }] };
}

/** All the text within a node. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** The first element that a test accepts, in reading order. */
export function find(node: Nodes, accepts: (element: Element) => boolean): Element | undefined {
  if (node.type === 'element' && accepts(node)) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = find(child, accepts);
    if (found) return found;
  }
  return undefined;
}
