import { setText } from '../dom/text.ts';
import { citationWords as words } from '../words/words.ts';

/** <copyable-texts>: copies the citation beside the button that is pressed. */
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
  const status = entry.querySelector('.copied');
  try {
    await navigator.clipboard.writeText(citation?.textContent.trim() ?? '');
    setText(status, words.copied);
  } catch {
    setText(status, words.copyRefused);
    if (citation) getSelection()?.selectAllChildren(citation);
  }
}

customElements.define('copyable-texts', CopyableTextsElement);
