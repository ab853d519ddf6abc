import { setText } from '../dom/text.ts';
import { citationWords as words } from '../words/words.ts';

/** Whether this page is on a host, where others find it at the same address. */
const isOnHost = location.protocol !== 'file:';

/**
 * <copyable-texts>: copies the citation beside the button that is pressed; one without an address gets that at which the
 * report is read.
 */
class CopyableTextsElement extends HTMLElement {
  connectedCallback(): void {
    const note = this.querySelector<HTMLElement>('[data-on-copy]');
    if (isOnHost && note) setText(note, note.dataset['onCopy'] ?? '');
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

/** Ends a citation with the address of its part, without the reading that a link may carry. */
function addAddress(citation: Element, part: HTMLAnchorElement | null): void {
  if (!part || !isOnHost || citation.querySelector('a')) return;
  const address = new URL(part.href);
  address.search = '';
  const { href } = address;
  citation.append(' ', Object.assign(document.createElement('a'), { href, textContent: href }));
}

customElements.define('copyable-texts', CopyableTextsElement);
