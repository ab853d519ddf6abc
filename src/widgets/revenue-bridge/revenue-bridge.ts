import { hasReading, loadReading } from '../../browser/reading-on-demand.ts';
import { markupCome } from '../../browser/markup-come.ts';
import { whenIdle } from '../../browser/when-idle.ts';
import { AssumptionForm, type FormListener, type Move } from './assumption-form.ts';
import type { BridgeData } from './bridge-data.ts';
import type { LiveBridge } from './live-bridge.ts';

type Act = (bridge: LiveBridge) => void;

const handNear = ['focusin', 'pointerover'];

/**
 * <revenue-bridge>: its markup is the base case, whole without this class. Its controls are the reader's before they are
 * painted; what follows them is fetched after that, or when a hand comes near, and takes up all that was done until then.
 */
export class RevenueBridgeElement extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    const { signal } = (this.#listening = new AbortController());
    void this.#begin(signal);
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  async #begin(signal: AbortSignal): Promise<void> {
    // A second bridge of a page is known from its first tag on, before its data have come to their end.
    if (!this.#data?.nextSibling) await markupCome();
    const json = this.#data?.textContent;
    if (json && !signal.aborted) new BridgeControls(this, JSON.parse(json) as BridgeData, signal);
  }

  get #data(): Element | null {
    return this.querySelector('.bridge-data');
  }
}

/** A bridge's controls, and the way to what follows them. */
class BridgeControls implements FormListener {
  readonly #element: HTMLElement;
  readonly #data: BridgeData;
  readonly #form: AssumptionForm;
  readonly #signal: AbortSignal;
  #bridge: LiveBridge | undefined;
  #coming: Promise<void> | undefined;
  /** What was done before the bridge had come. */
  readonly #early: Act[] = [];

  constructor(element: HTMLElement, data: BridgeData, signal: AbortSignal) {
    this.#element = element;
    this.#data = data;
    this.#signal = signal;
    this.#form = new AssumptionForm(
      element.querySelector('form.controls') as HTMLFormElement,
      data.program,
      this,
      signal,
    );
    this.#listen();
    void this.#comeToLife();
  }

  moved(move: Move): void {
    // Until its text can be written the slider's bare value is told, and not that of the base case.
    if (!this.#bridge)
      this.#form.controls.find(({ input }) => input.name === move.name)?.slider?.removeAttribute('aria-valuetext');
    this.#tell((bridge) => bridge.moved(move));
  }

  set(...what: Parameters<FormListener['set']>): void {
    this.#tell((bridge) => bridge.set(...what));
  }

  #listen(): void {
    const [element, signal] = [this.#element, this.#signal];
    // The browser's own reset would bring the fields alone.
    for (const act of ['reset', 'submit']) element.addEventListener(act, (event) => event.preventDefault(), { signal });
    element.addEventListener(
      'click',
      (event) => {
        // The file at the address is the base case's; until the bridge has come nobody knows whether another is shown.
        if (!this.#bridge && (event.target as Element).closest('a[data-file]')) event.preventDefault();
      },
      { signal },
    );
    const handle = (event: Event): void => this.#tell((bridge) => bridge.handle(event));
    for (const act of ['click', 'reset']) element.addEventListener(act, handle, { signal });
    element.addEventListener(
      'keydown',
      (event) => {
        if (event.ctrlKey || event.metaKey) handle(event);
      },
      { signal },
    );
    for (const act of ['panel-open', 'panel-close']) document.addEventListener(act, handle, { signal });
    // What answers is fetched as soon as a hand comes near.
    for (const near of handNear)
      element.addEventListener(near, () => this.#tell((bridge) => bridge.nears()), { signal, once: true });
  }

  async #comeToLife(): Promise<void> {
    // A case that may have to be shown comes first; without one the controls are ready as they stand.
    const isCaseToCome = hasReading() || location.search !== '';
    if (!isCaseToCome) this.#element.setAttribute('live', 'controls');
    // What is fetched before then would hold up the markup, and the styles.
    await markupCome();
    if (this.#signal.aborted) return;
    const analyses = this.#element.querySelector('.analyses');
    for (const near of handNear)
      analyses?.addEventListener(near, () => this.#tell((bridge) => bridge.asks()), {
        signal: this.#signal,
        once: true,
      });
    // Asked for together with what opens it.
    if (hasReading()) void loadReading();
    if (isCaseToCome) return this.#fetchBridge();
    // A frame is only asked for once the page's styles have come.
    requestAnimationFrame(() => whenIdle(() => void this.#fetchBridge()));
  }

  #tell(act: Act): void {
    if (this.#bridge) return act(this.#bridge);
    this.#early.push(act);
    void this.#fetchBridge();
  }

  /** Fetches what follows the controls; where that fails it is said, for browsers fetch no module twice. */
  #fetchBridge(): Promise<void> {
    return (this.#coming ??= this.#begin().catch((error: unknown) => {
      this.#say(
        'What follows the assumptions could not be fetched: nothing here follows what you move. Load the page again.',
      );
      throw error;
    }));
  }

  async #begin(): Promise<void> {
    const [{ LiveBridge }] = await Promise.all([import('./live-bridge.ts'), markupCome()]);
    if (this.#signal.aborted) return;
    const bridge = new LiveBridge(this.#element, this.#data, this.#form, this.#signal);
    await bridge.open();
    if (this.#signal.aborted) return;
    this.#bridge = bridge;
    this.#element.setAttribute('live', 'whole');
    bridge.takeUp(this.#early.splice(0));
  }

  #say(text: string): void {
    const line = this.#element.querySelector<HTMLElement>('.said-of-case');
    const place = line?.querySelector('span');
    if (!line || !place) return;
    place.textContent = text;
    line.hidden = false;
  }
}

// Opened from disk, where browsers load no modules (before-paint.js), nothing would ever follow the controls.
if (document.documentElement.classList.contains('scripted'))
  customElements.define('revenue-bridge', RevenueBridgeElement);
