import { retried } from './retry.ts';
import { whenNear } from './near-screen.ts';

/** How long a reader waits before being told that something is still loading, in milliseconds. */
const patience = 4000;

/** An element that is complete as built; the script behind its controls loads when it nears the screen. */
export abstract class WakingElement extends HTMLElement {
  #connected: AbortController | undefined;

  /** Loads the script and hands it the element; `signal` aborts when the element leaves the page. */
  protected abstract wake(signal: AbortSignal): Promise<void>;

  connectedCallback(): void {
    const { signal } = (this.#connected = new AbortController());
    this.setAttribute('waking', '');
    whenNear(this, () => void this.#wake(signal), signal);
  }

  disconnectedCallback(): void {
    this.#connected?.abort();
  }

  /** The element stands as built until its script has come; a reader who would wait in vain is told. */
  async #wake(signal: AbortSignal): Promise<void> {
    const slow = setTimeout(() => this.#say('Still loading the controls of this figure …'), patience);
    try {
      await retried(() => this.wake(signal), signal);
      this.#say('');
      if (!signal.aborted) this.setAttribute('live', '');
    } catch {
      this.#say('The controls of this figure could not be loaded. Reload the page to try again.');
    } finally {
      clearTimeout(slow);
      this.removeAttribute('waking');
    }
  }

  #say(text: string): void {
    const present = this.querySelector(':scope > .load-status');
    if (text === '') return present?.remove();
    const line = present ?? document.createElement('p');
    line.className = 'load-status';
    line.setAttribute('role', 'status');
    line.textContent = text;
    if (!present) this.prepend(line);
  }
}
