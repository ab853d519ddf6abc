import { whenNear } from '../../browser/near-screen.ts';

/** <trend-matrix>: whole without this class; what brings it to life is fetched when it nears the screen. */
export class TrendMatrixElement extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    const listening = (this.#listening = new AbortController());
    whenNear(this, () => void this.#wake(listening.signal), listening.signal);
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  async #wake(signal: AbortSignal): Promise<void> {
    const { LiveMatrix } = await import('./live-matrix.ts');
    if (signal.aborted) return;
    await LiveMatrix.begin(this, signal);
    this.setAttribute('live', '');
  }
}

customElements.define('trend-matrix', TrendMatrixElement);
