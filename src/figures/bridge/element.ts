import { WakingElement } from '../../dom/waking-element.ts';

/** <revenue-bridge>, a view of a model: complete as built; the script makes its controls work. */
class RevenueBridgeElement extends WakingElement {
  protected async wake(signal: AbortSignal): Promise<void> {
    const { beginView } = await import('./live.ts');
    await beginView(this, signal);
  }
}

customElements.define('revenue-bridge', RevenueBridgeElement);
