import { WakingElement } from '../../dom/waking-element.ts';

/** <revenue-bridge>: complete as built; the script makes its controls work. */
export class RevenueBridgeElement extends WakingElement {
  protected async wake(signal: AbortSignal): Promise<void> {
    const { LiveBridge } = await import('./live.ts');
    await LiveBridge.begin(this, signal);
  }
}

customElements.define('revenue-bridge', RevenueBridgeElement);
