import { whenNear } from '../../browser/near-screen.ts';

/** <risk-checklist>: whole without this class; what brings it to life is fetched when it nears the screen. */
export class RiskChecklistElement extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    const listening = (this.#listening = new AbortController());
    whenNear(this, () => void this.#wake(listening.signal), listening.signal);
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  async #wake(signal: AbortSignal): Promise<void> {
    const { LiveChecklist } = await import('./live-checklist.ts');
    if (signal.aborted) return;
    await LiveChecklist.begin(this, signal);
    this.setAttribute('live', '');
  }
}

customElements.define('risk-checklist', RiskChecklistElement);
