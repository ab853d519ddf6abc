import { memoWords as words } from '../words/words.ts';
import type { MemoPart } from '../figures/figure-reading.ts';
import { addressOf } from '../reading/report-root.ts';

/** A memo's parts as elements of the page; all words stand as text, whatever they hold. */
export function memoElements(parts: readonly MemoPart[], heading: 'h2' | 'h3'): Element[] {
  return parts.map(({ title, figure, paragraphs, entries }) => {
    const part = element('section', 'memo-part', element(heading, '', title));
    part.append(...paragraphs.map((text) => element('p', '', text)));
    const link = Object.assign(document.createElement('a'), {
      href: addressOf(figure.slice(1)),
      textContent: words.inReport,
    });
    part.querySelector(':scope > p:last-child')?.append(' ', link);
    if (entries.length > 0) {
      const items = entries.map(({ text, more }) =>
        element('li', '', element('p', '', text), ...more.map((line) => element('p', 'more', line))),
      );
      part.append(element('ul', '', ...items));
    }
    return part;
  });
}

/** An element with a look and what it holds. */
export function element(tag: string, look: string, ...inside: (string | Node)[]): HTMLElement {
  const made = document.createElement(tag);
  if (look !== '') made.className = look;
  made.append(...inside);
  return made;
}
