import { hasAttribute, hasClass, isElement, type Element, type Node } from '../../html/element.ts';

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
