import { whenNear } from './near-screen.ts';

/** An element that is whole as it was built; what brings it to life is fetched when it nears the screen. */
export abstract class WakingElement extends HTMLElement {
  #listening: AbortController | undefined;

  /** Fetches what brings the element to life, and hands it the element; `signal` ends it when the element leaves the page. */
  protected abstract wake(signal: AbortSignal): Promise<void>;

  connectedCallback(): void {
    const { signal } = (this.#listening = new AbortController());
    whenNear(this, () => void this.#liven(signal), signal);
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  async #liven(signal: AbortSignal): Promise<void> {
    await this.wake(signal);
    if (!signal.aborted) this.setAttribute('live', '');
  }
}
