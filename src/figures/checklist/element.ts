import { WakingElement } from '../../dom/waking-element.ts';

/** <risk-checklist>: its markup is whole without this class. */
export class RiskChecklistElement extends WakingElement {
  protected async wake(signal: AbortSignal): Promise<void> {
    const { LiveChecklist } = await import('./live.ts');
    await LiveChecklist.begin(this, signal);
  }
}

customElements.define('risk-checklist', RiskChecklistElement);
