import { WakingElement } from '../../dom/waking-element.ts';

/** <stepped-figure>: without this class, a text with a picture for each step. */
class SteppedFigureElement extends WakingElement {
  protected async wake(signal: AbortSignal): Promise<void> {
    const { followSteps } = await import('./live.ts');
    followSteps(this, signal);
  }
}

customElements.define('stepped-figure', SteppedFigureElement);
