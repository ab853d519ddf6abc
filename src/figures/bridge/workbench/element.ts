import { WakingElement } from '../../../dom/waking-element.ts';

/** <model-workbench>: complete as built; the script makes its controls work. */
class ModelWorkbenchElement extends WakingElement {
  protected async wake(signal: AbortSignal): Promise<void> {
    const { beginWorkbench } = await import('./live.ts');
    await beginWorkbench(this, signal);
  }
}

customElements.define('model-workbench', ModelWorkbenchElement);
