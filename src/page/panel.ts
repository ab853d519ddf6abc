import { loadFor } from '../dom/loading.ts';
import { loadingWords, pageWords as words } from '../words/words.ts';
import { entryElsewhere, entryHere } from './entries.ts';
import { markOpeners } from './openers.ts';
import { hasMargin, PanelPlace } from './panel-place.ts';
import { dragDown } from './sheet-drag.ts';

/** An entry, and the page that holds it where this one does not: its path from the report's root. */
interface Shown {
  name: string;
  page: string | undefined;
}

let opened: Panel | undefined;

/** Opens what stands behind a mark, or closes it. A mark within the panel puts what it opens in the place of what is there. */
export function toggle(mark: HTMLElement): void {
  const before = opened;
  if (before?.contains(mark)) return before.follow(mark);
  before?.close(before.mark === mark);
  if (before?.mark !== mark) opened = new Panel(mark);
}

/** Closes what stands open, where the reader puts all marks away. */
export function closePanel(): void {
  opened?.close(false);
}

/**
 * What stands behind a mark, in a panel over the page: beside the sentence, or at the foot of the window. It has the focus
 * as it opens, and follows its mark in the order of the Tab key.
 */
class Panel {
  readonly mark: HTMLElement;
  readonly #element = made('div', 'opened');
  readonly #body = made('div', 'panel-body');
  readonly #back = button('panel-back', words.back, () => this.#goBack());
  readonly #place: PanelPlace;
  readonly #closed = new AbortController();
  /** What was shown before, the first at first. */
  readonly #trail: Shown[] = [];
  #shown: Shown;
  #left = new AbortController();
  #isPressedWithin = false;

  constructor(mark: HTMLElement) {
    this.mark = mark;
    this.#shown = shownBy(mark);
    const element = this.#element;
    element.id = 'opened';
    element.tabIndex = -1;
    element.setAttribute('role', 'dialog');
    const bar = made('div', 'panel-bar');
    const close = (): void => this.close(true);
    bar.append(this.#back, button('close', words.closePanel, close));
    element.append(bar, this.#body);
    document.body.append(element);
    mark.setAttribute('aria-expanded', 'true');
    mark.setAttribute('aria-controls', element.id);
    this.#show();
    this.#place = new PanelPlace(element, mark, this.#closed.signal);
    this.#listen();
    dragDown(element, bar, close);
    element.focus({ preventScroll: true });
  }

  contains(element: Element): boolean {
    return this.#element.contains(element);
  }

  /** Shows what a mark within the panel opens. */
  follow(mark: HTMLElement): void {
    this.#trail.push(this.#shown);
    this.#shown = shownBy(mark);
    this.#show();
    this.#element.focus({ preventScroll: true });
  }

  close(returnsFocus: boolean): void {
    if (opened === this) opened = undefined;
    this.#closed.abort();
    this.#left.abort();
    this.#element.remove();
    this.mark.setAttribute('aria-expanded', 'false');
    this.mark.removeAttribute('aria-controls');
    this.#place.leave();
    if (returnsFocus) this.mark.focus({ preventScroll: true });
  }

  #goBack(): void {
    const left = this.#shown.name;
    this.#shown = this.#trail.pop() ?? this.#shown;
    this.#show();
    const mark = this.#body.querySelector<HTMLElement>(`[data-opens="${CSS.escape(left)}"]`);
    (mark && isReachable(mark) ? mark : this.#element).focus();
  }

  #show(): void {
    const { name, page } = this.#shown;
    this.#left.abort();
    this.#left = new AbortController();
    this.#back.hidden = this.#trail.length === 0;
    this.#body.replaceChildren();
    this.#body.scrollTop = 0;
    if (page === undefined) delete this.#body.dataset['entries'];
    else this.#body.dataset['entries'] = page;
    const entry = entryHere(name);
    if (entry) this.#fill(entry);
    else void this.#fetch(name, page ?? '', this.#left.signal);
  }

  async #fetch(name: string, page: string, signal: AbortSignal): Promise<void> {
    this.#element.ariaLabel = this.mark.textContent;
    const entry = await loadFor(this.#body, words.thisEntry, () => entryElsewhere(name, page), signal);
    if (signal.aborted) return;
    if (entry) return this.#fill(entry);
    const link = made('a', 'panel-link');
    link.textContent = words.onItsPage;
    link.setAttribute('href', this.mark.getAttribute('href') ?? '');
    this.#body.append(link);
  }

  #fill(entry: HTMLElement): void {
    this.#element.ariaLabel = entry.ariaLabel ?? this.mark.ariaLabel ?? entry.textContent.slice(0, 60);
    entry.removeAttribute('aria-label');
    this.#body.append(entry);
    markOpeners(this.#body);
    if (entry.dataset['model'] !== undefined) void enliven(entry, this.#left.signal);
  }

  #listen(): void {
    const { signal } = this.#closed;
    document.addEventListener('keydown', (event) => this.#key(event), { signal });
    const isWithin = (event: Event): boolean => event.composedPath().includes(this.#element);
    document.addEventListener('pointerdown', (event) => (this.#isPressedWithin = isWithin(event)), { signal });
    document.addEventListener(
      'click',
      (event) => {
        if (!hasMargin.matches && !this.#isPressedWithin && !isWithin(event)) this.#closeFor(event.target as Element);
      },
      { signal },
    );
  }

  /** A tap outside the sheet closes it; the focus stays with what was tapped, if that takes it. */
  #closeFor(tapped: Element): void {
    this.close(tapped.closest('a, button, input, select, textarea, summary, label') === null);
  }

  #key(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const isOurs = target === this.mark || this.contains(target);
    if (!isOurs || event.defaultPrevented) return;
    if (event.key === 'Escape') this.close(true);
    if (event.key === 'Tab') this.#tab(event, target);
  }

  /** The panel stands at the end of the page, but its stops come right after its mark. */
  #tab(event: KeyboardEvent, target: HTMLElement): void {
    const stops = [
      ...this.#element.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
    ].filter(isReachable);
    const [first, last] = [stops[0], stops.at(-1)];
    if (target === this.mark) {
      if (event.shiftKey || !first) return;
      event.preventDefault();
      first.focus();
    } else if (event.shiftKey && (target === first || target === this.#element)) {
      event.preventDefault();
      this.mark.focus();
    } else if (!event.shiftKey && target === last) {
      // The browser goes on from here.
      this.mark.focus({ preventScroll: true });
    }
  }
}

/** Adds what moves a number. Where that cannot be loaded, its working stays as built. */
async function enliven(entry: HTMLElement, signal: AbortSignal): Promise<void> {
  const place = made('div', 'panel-status');
  entry.querySelector('.number-result')?.after(place);
  const attempt = async (): Promise<true> => {
    const { enlivenNumber } = await import('../figures/bridge/number-panel.ts');
    await enlivenNumber(entry, signal);
    return true;
  };
  if (await loadFor(place, loadingWords.numberControls, attempt, signal)) place.remove();
}

function shownBy(mark: HTMLElement): Shown {
  return { name: mark.dataset['opens'] ?? '', page: mark.closest<HTMLElement>('[data-entries]')?.dataset['entries'] };
}

/** Whether the Tab key comes to an element: not within a disclosure that is closed, for one. */
function isReachable(element: HTMLElement): boolean {
  const isHidden = element.closest('[hidden], details:not([open]) > :not(summary)') !== null;
  return element.tabIndex >= 0 && !isHidden && getComputedStyle(element).visibility === 'visible';
}

function made(tag: 'div' | 'a', className: string): HTMLElement {
  return Object.assign(document.createElement(tag), { className });
}

function button(className: string, text: string, act: () => void): HTMLButtonElement {
  const element = Object.assign(document.createElement('button'), { type: 'button', className, textContent: text });
  element.addEventListener('click', act);
  return element;
}
