import { loadingWords as words } from '../words/words.ts';
import { retried } from './retry.ts';

/** How long loading may take before a message says that it is still going on, in milliseconds. */
const patience = 4000;

/**
 * Loads what a part of the page needs, trying again where that helps; a message at its head says when loading is slow or
 * has failed. Resolves to null once it has failed.
 */
export async function loadFor<Result>(
  place: Element,
  what: string,
  attempt: () => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result | null> {
  const slow = setTimeout(() => showStatus(place, words.slow(what)), patience);
  try {
    const result = await retried(attempt, signal);
    showStatus(place, '');
    return result;
  } catch {
    // Chromium remembers a module that it could not load for as long as the page lives.
    showStatus(place, words.failed(what), ' ', reloadButton());
    return null;
  } finally {
    clearTimeout(slow);
  }
}

/** Shows how loading goes; an empty text takes that back. */
function showStatus(place: Element, text: string, ...more: (string | Element)[]): void {
  const present = place.querySelector(':scope > .load-status');
  place.toggleAttribute('stalled', text !== '');
  if (text === '') return present?.remove();
  const line = present ?? Object.assign(document.createElement('p'), { className: 'load-status', role: 'status' });
  line.replaceChildren(text, ...more);
  if (!present) place.prepend(line);
}

function reloadButton(): HTMLButtonElement {
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: words.reload });
  button.addEventListener('click', () => location.reload());
  return button;
}
