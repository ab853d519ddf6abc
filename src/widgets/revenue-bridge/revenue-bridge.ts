import { hasReading, loadReading } from '../../browser/reading-on-demand.ts';
import { whenIdle } from '../../browser/when-idle.ts';
import { AssumptionForm, type FormListener } from './assumption-form.ts';
import type { BridgeData } from './bridge-data.ts';
import type { LiveBridge } from './live-bridge.ts';

/**
 * <revenue-bridge>: its markup is the base case, whole without this class. Its controls are the reader's at once; what
 * follows them is fetched when the page is painted, or when a hand comes near, and takes up all that was done until then.
 */
export class RevenueBridgeElement extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    const json = this.querySelector('.bridge-data')?.textContent;
    if (!json) return;
    this.#listening = new AbortController();
    new BridgeInHand(this, JSON.parse(json) as BridgeData, this.#listening.signal);
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }
}

/** A bridge's controls in the reader's hand, and the way to what follows them. */
class BridgeInHand implements FormListener {
  readonly #element: HTMLElement;
  readonly #data: BridgeData;
  readonly #form: AssumptionForm;
  readonly #signal: AbortSignal;
  #bridge: LiveBridge | undefined;
  #coming: Promise<void> | undefined;
  /** What was done before the bridge had come. */
  #early: ((bridge: LiveBridge) => void)[] = [];

  constructor(element: HTMLElement, data: BridgeData, signal: AbortSignal) {
    this.#element = element;
    this.#data = data;
    this.#signal = signal;
    this.#form = new AssumptionForm(element.querySelector('form.controls') as HTMLFormElement, data.program, this, signal);
    this.#listen();
    void this.#comesToLife();
  }

  moved(...what: Parameters<FormListener['moved']>): void {
    this.#tell((bridge) => bridge.moved(...what));
  }

  taken(...what: Parameters<FormListener['taken']>): void {
    this.#tell((bridge) => bridge.taken(...what));
  }

  #listen(): void {
    const [element, signal] = [this.#element, this.#signal];
    const handle = (event: Event): void => this.#tell((bridge) => bridge.handle(event));
    // The browser's own reset would bring the fields alone, and a file of its own, until the bridge has come, the base case.
    for (const act of ['reset', 'submit']) element.addEventListener(act, (event) => event.preventDefault(), { signal });
    element.addEventListener('click', (event) => {
      if (this.#early.length > 0 && (event.target as Element).closest('a[data-file]')) event.preventDefault();
    }, { signal });
    for (const act of ['click', 'keydown', 'reset']) element.addEventListener(act, handle, { signal });
    for (const of of ['panel-open', 'panel-close']) document.addEventListener(of, handle, { signal });
    for (const nears of ['focusin', 'pointerover']) element.addEventListener(nears, () => void this.#follow(), { signal, once: true });
  }

  async #comesToLife(): Promise<void> {
    const isKept = hasReading();
    // Asked for together with what opens it.
    if (isKept) void loadReading();
    // A case that may have to be shown comes first; without one the controls are ready as they stand.
    if (isKept || location.search !== '') await this.#follow();
    this.#element.setAttribute('live', '');
    // Not while the page's styles are still on their way: a frame is only asked for once they have come.
    requestAnimationFrame(() => whenIdle(() => void this.#follow()));
  }

  #tell(act: (bridge: LiveBridge) => void): void {
    if (this.#bridge) return act(this.#bridge);
    this.#early.push(act);
    void this.#follow();
  }

  /** Fetches what follows the controls, and hands it all that was done before. */
  #follow(): Promise<void> {
    return (this.#coming ??= import('./live-bridge.ts').then(async ({ LiveBridge }) => {
      const bridge = new LiveBridge(this.#element, this.#data, this.#form, this.#signal);
      await bridge.open();
      if (this.#signal.aborted) return;
      this.#bridge = bridge;
      for (const act of this.#early.splice(0)) act(bridge);
    }));
  }
}

customElements.define('revenue-bridge', RevenueBridgeElement);
