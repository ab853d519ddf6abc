import { WakingElement } from '../../dom/waking-element.ts';

/** <trend-matrix>: its markup is whole without this class. */
class TrendMatrixElement extends WakingElement {
  protected async wake(signal: AbortSignal): Promise<void> {
    const { LiveMatrix } = await import('./live.ts');
    await LiveMatrix.begin(this, signal);
  }
}

customElements.define('trend-matrix', TrendMatrixElement);
