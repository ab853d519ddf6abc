import { setText } from '../dom/text.ts';
import { citationWords as words } from '../words/words.ts';

/** <copyable-texts>: copies the citation beside the button that is pressed, with the address where the report is read if it has none. */
class CopyableTextsElement extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest('[data-act=copy]');
      const entry = button?.closest('.citation-entry');
      if (entry) void copy(entry);
    });
  }
}

async function copy(entry: Element): Promise<void> {
  const citation = entry.querySelector('.citation');
  if (citation) addAddress(citation, entry.querySelector<HTMLAnchorElement>('h3 a'));
  const status = entry.querySelector('.copied');
  try {
    await navigator.clipboard.writeText(citation?.textContent.trim() ?? '');
    setText(status, words.copied);
  } catch {
    setText(status, words.copyRefused);
    if (citation) getSelection()?.selectAllChildren(citation);
  }
}

/** Ends a citation with the address of its part. One read from disk has none that others could follow. */
function addAddress(citation: Element, part: HTMLAnchorElement | null): void {
  if (!part || part.protocol === 'file:' || citation.querySelector('a')) return;
  // Not with the reading that a link may carry.
  const href = part.href.replace(/\?[^#]*/, '');
  citation.append(' ', Object.assign(document.createElement('a'), { href, textContent: href }));
}

customElements.define('copyable-texts', CopyableTextsElement);
