import { WakingElement } from '../../dom/waking-element.ts';

/** <risk-checklist>: its markup is whole without this class, with every risk open. */
class RiskChecklistElement extends WakingElement {
  readonly #follow = (): void => this.#openTarget();

  override connectedCallback(): void {
    for (const details of this.querySelectorAll('li.risk > details')) details.toggleAttribute('open', false);
    this.#openTarget();
    addEventListener('hashchange', this.#follow);
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    removeEventListener('hashchange', this.#follow);
    super.disconnectedCallback();
  }

  /** A link to a risk opens it. */
  #openTarget(): void {
    const target = document.getElementById(location.hash.slice(1));
    const risk = target && this.contains(target) ? target.closest('li.risk') : null;
    risk?.querySelector('details')?.toggleAttribute('open', true);
  }

  protected async wake(signal: AbortSignal): Promise<void> {
    const { LiveChecklist } = await import('./live.ts');
    await LiveChecklist.begin(this, signal);
  }
}

customElements.define('risk-checklist', RiskChecklistElement);
