import { loadingWords as words } from '../words/words.ts';
import { loadFor } from './loading.ts';
import { whenNear } from './near-screen.ts';

/** An element that is complete as built; the script behind its controls loads when it nears the screen. */
export abstract class WakingElement extends HTMLElement {
  #connected: AbortController | undefined;

  /** What the script brings, as messages about loading name it. */
  protected readonly brings: string = words.figureControls;

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

  async #wake(signal: AbortSignal): Promise<void> {
    const attempt = async (): Promise<true> => {
      await this.wake(signal);
      return true;
    };
    if ((await loadFor(this, this.brings, attempt, signal)) && !signal.aborted) this.setAttribute('live', '');
    this.removeAttribute('waking');
  }
}
