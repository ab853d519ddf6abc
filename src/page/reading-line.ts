import { readingLineWords as words, readingWords } from '../words/en.ts';
import { debounce } from '../dom/debounce.ts';
import { download } from '../dom/download.ts';
import { setText } from '../dom/text.ts';
import { countsText } from '../figures/readings.ts';
import { fieldName, isWords } from '../reading/fields.ts';
import { readingAddress, readingJson } from '../reading/files.ts';
import { codeIn, linkedParameter } from '../reading/link.ts';
import { mergePlan, planText } from '../reading/merge-plan.ts';
import type { ReadingOutline } from '../reading/outline.ts';
import { readingChange } from '../reading/reading-change.ts';
import { reportOutline, reportRoot } from '../reading/report-root.ts';
import { readingStore, type ReadingStore, type StorageFault } from '../reading/store.ts';

const faults: Record<StorageFault, string> = {
  full: words.faults.full,
  closed: words.faults.closed,
  'of another version': words.faults.newerEdition,
  emptied: words.faults.emptied,
};

let line: Promise<ReadingLine> | undefined;

/** Shows the reader's reading in a line at the foot of the page; a second call does nothing. */
export async function showReadingLine(): Promise<void> {
  await (line ??= readingStore().then((store) => new ReadingLine(store)));
}

/** Remembers that a chapter was read. */
export function markRead(chapter: string): void {
  void readingStore().then((store) => store.set([[fieldName('read', chapter), true]], null));
}

/** A line that counts the reader's changes, with buttons to save, share, print, clear and undo. */
class ReadingLine {
  readonly #store: ReadingStore;
  readonly #element = document.createElement('aside');
  #outline: ReadingOutline | null = null;
  #open: 'share' | 'clear' | null = null;

  constructor(store: ReadingStore) {
    this.#store = store;
    this.#element.className = 'reading-line';
    this.#element.setAttribute('aria-label', words.name);
    this.#element.hidden = true;
    this.#element.innerHTML = markup;
    document.body.append(this.#element);
    this.#listen();
    void this.#begin();
  }

  async #begin(): Promise<void> {
    try {
      this.#outline = await reportOutline();
    } catch (error) {
      this.#announce((error as Error).message);
      this.#element.hidden = false;
      return;
    }
    this.#show();
    this.#announce(this.#openedText());
  }

  #listen(): void {
    this.#element.addEventListener('click', (event) => void this.#click(event.target as Element));
    this.#element.addEventListener('change', () => this.#show());
    this.#element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#open) this.#toggle(null);
    });
    const showSoon = debounce(() => this.#show());
    document.addEventListener(readingChange, showSoon);
    document.addEventListener('keydown', (event) => this.#undoKey(event));
    const carry = (event: Event): void => this.#carry(event);
    for (const type of ['click', 'auxclick', 'contextmenu']) document.addEventListener(type, carry, { capture: true });
  }

  #find(selector: string): HTMLElement | null {
    return this.#element.querySelector<HTMLElement>(selector);
  }

  #show(): void {
    const outline = this.#outline;
    if (!outline) return;
    const { values, steps, link } = this.#store;
    const fault = values.size > 0 && this.#store.fault ? faults[this.#store.fault] : '';
    // Chapters read are no reason to show the line.
    const isOnlyRead = [...values.keys()].every((name) => name.startsWith('read/'));
    this.#element.hidden =
      isOnlyRead && !link && !steps.undo && !steps.redo && fault === '' && this.#openedText() === '';
    setText(this.#find('.reading-counts'), countsText(values, outline) || readingWords.nothingYet);
    for (const [name, path] of [
      ['read', 'reading/'],
      ['print', 'all/?copy'],
    ] as const) {
      this.#find(`[data-way=${name}]`)?.setAttribute('href', new URL(path, reportRoot()).href);
    }
    this.#showStep('undo', words.undo, steps.undo);
    this.#showStep('redo', words.redo, steps.redo);
    for (const part of ['[data-act=save]', '[data-act=share]', '[data-act=clear]', '[data-way=print]']) {
      this.#find(part)?.toggleAttribute('hidden', values.size === 0);
    }
    setText(this.#find('.reading-fault'), fault);
    this.#showLinked(outline);
    this.#showOpen([...values.keys()].some(isWords));
    // Set here, not by a custom property, which would restyle the whole page.
    const covered = getComputedStyle(this.#element).position === 'sticky' ? this.#element.offsetHeight : 0;
    document.documentElement.style.scrollPaddingBlockEnd = `calc(${covered}px + 1rem)`;
  }

  #showStep(act: 'undo' | 'redo', action: string, label: string | null): void {
    const button = this.#find(`[data-act=${act}]`);
    if (button) button.hidden = label === null;
    setText(button, words.step(action, label ?? ''));
  }

  #showLinked(outline: ReadingOutline): void {
    const place = this.#find('.reading-linked');
    const { link, values } = this.#store;
    if (!place) return;
    place.hidden = link === null;
    if (!link) return;
    const theirs = this.#store.linkedValues ?? link.values;
    const plan = mergePlan(values, theirs, outline);
    const isReadable = link.status === 'read' || link.status === 'partly read';
    const content = countsText(theirs, outline);
    const text =
      link.status === 'of another version'
        ? words.linkOfOtherEdition
        : !isReadable
          ? words.linkUnreadable
          : plan.same.length === theirs.size
            ? words.linkSame
            : words.linkContains(content || words.nothingKnown, values.size > 0, planText(plan, 0));
    setText(place.querySelector('p'), text + unreadText(link.unread));
    place.querySelector<HTMLElement>('[data-act=adopt]')?.toggleAttribute('hidden', plan.changes.size === 0);
    const compare = place.querySelector<HTMLAnchorElement>('a');
    if (compare) compare.href = this.#store.carried(new URL('reading/', reportRoot()).href);
    compare?.toggleAttribute('hidden', !isReadable);
  }

  #showOpen(hasNotes: boolean): void {
    for (const part of ['share', 'clear'] as const) {
      this.#find(`.reading-${part}`)?.toggleAttribute('hidden', this.#open !== part);
      this.#find(`[data-act=${part}]`)?.setAttribute('aria-expanded', String(this.#open === part));
    }
    this.#find('.reading-share label.notes')?.toggleAttribute('hidden', !hasNotes);
    const field = this.#find('.reading-share input[type=text]') as HTMLInputElement | null;
    if (field && this.#open === 'share') field.value = this.#shareLink();
  }

  #shareLink(): string {
    const withNotes = (this.#find('.reading-share input[type=checkbox]') as HTMLInputElement | null)?.checked ?? false;
    return readingAddress(location.href, this.#store.values, { withNotes });
  }

  #toggle(part: 'share' | 'clear' | null): void {
    const before = this.#open;
    this.#open = part === before ? null : part;
    this.#show();
    const to = this.#open ?? before;
    const first = this.#open && this.#find(`.reading-${this.#open}`);
    if (first) first.querySelector<HTMLElement>('input[type=text], button')?.focus();
    else if (to) this.#find(`[data-act=${to}]`)?.focus();
  }

  async #click(target: Element): Promise<void> {
    const act = target.closest<HTMLElement>('[data-act]')?.dataset['act'];
    switch (act) {
      case 'save':
        return this.#saveFile();
      case 'share':
      case 'clear':
        return this.#toggle(act);
      case 'copy':
        return this.#copy();
      case 'clear-it':
        this.#open = null;
        this.#store.clear();
        return this.#done(readingWords.cleared);
      case 'keep-it':
        return this.#toggle(null);
      case 'undo':
        this.#store.undo();
        return this.#done(readingWords.undone);
      case 'redo':
        this.#store.redo();
        return this.#done(readingWords.redone);
      case 'adopt':
        return this.#adopt();
      case 'aside':
        this.#store.putAside();
        return this.#done(readingWords.dismissed);
    }
  }

  #saveFile(): void {
    if (!this.#outline) return;
    const file = new Blob([readingJson(this.#store.values, this.#outline)], { type: 'application/json' });
    download(file, 'reading.json');
  }

  /** Announces what was done; focus moves to what can undo it. */
  #done(text: string): void {
    this.#show();
    this.#announce(text);
    const next = ['[data-act=undo]', '[data-act=redo]', '[data-way=read]'].map((part) => this.#find(part));
    next.find((control) => control && !control.hidden)?.focus();
  }

  #adopt(): void {
    if (!this.#outline) return;
    const { changes } = mergePlan(this.#store.values, this.#store.linkedValues ?? new Map(), this.#outline);
    this.#store.adopt(changes);
    this.#done(readingWords.adopted);
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#shareLink());
      this.#announce(words.copied);
    } catch {
      this.#announce(words.copyRefused);
      (this.#find('.reading-share input[type=text]') as HTMLInputElement | null)?.select();
    }
  }

  /** Ctrl+Z and Ctrl+Y, except in fields, whose own history is the browser's. */
  #undoKey(event: KeyboardEvent): void {
    const target = event.target as Element;
    const key = event.key.toLowerCase();
    if ((key !== 'z' && key !== 'y') || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (event.defaultPrevented || target.matches('input:not([type=range], [type=checkbox]), textarea')) return;
    const isRedo = key === 'y' || event.shiftKey;
    if (this.#store.steps[isRedo ? 'redo' : 'undo'] === null) return;
    event.preventDefault();
    if (isRedo) this.#store.redo();
    else this.#store.undo();
    this.#announce(isRedo ? readingWords.redone : readingWords.undone);
  }

  /** Adds to a link within the report, as it is followed, the readings that would be lost on the way. */
  #carry(event: Event): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (!link || link.hasAttribute('download')) return;
    const target = builtTargets.get(link) ?? link.href;
    const address = new URL(target);
    if (!target.startsWith(reportRoot()) || address.pathname === location.pathname) return;
    if (codeIn(address, linkedParameter) !== null) return;
    builtTargets.set(link, target);
    link.href = this.#store.carried(target);
  }

  #openedText(): string {
    const { status, edition } = this.#store.opened;
    const present = document.documentElement.dataset['edition'] ?? '';
    if (status === 'unreadable') return words.unreadable;
    if (status === 'partly read') return words.partlyRead;
    if (status === 'of another version') return faults['of another version'];
    if (status !== 'read' || edition === present) return '';
    return words.otherEdition(edition, present);
  }

  #announce(text: string): void {
    setText(this.#find('.reading-said'), text);
  }
}

/** The addresses of links as they were built, by link. */
const builtTargets = new WeakMap<HTMLAnchorElement, string>();

const mostNamed = 3;

function unreadText(unread: readonly string[]): string {
  if (unread.length === 0) return '';
  const named = unread.slice(0, mostNamed).map((part) => part.replace(/[\p{C}\s]+/gu, ' ').slice(0, 40));
  return words.unread(named.join('; '), unread.length > mostNamed);
}

const markup = `
<div class="reading-linked" hidden>
  <p></p>
  <button type="button" data-act="adopt">${words.adopt}</button>
  <a>${words.compare}</a>
  <button type="button" data-act="aside">${words.dismiss}</button>
</div>
<div class="reading-share" hidden>
  <label class="link">${words.shareLink} <input type="text" readonly></label>
  <label class="notes"><input type="checkbox" autocomplete="off"> ${words.withNotes}</label>
  <button type="button" data-act="copy">${words.copy}</button>
</div>
<div class="reading-clear" hidden>
  <p>${words.confirmClear}</p>
  <button type="button" data-act="clear-it">${words.clear}</button>
  <button type="button" data-act="keep-it">${words.cancel}</button>
</div>
<p class="reading-fault" role="status"></p>
<div class="reading-own">
  <p><a data-way="read">${words.name}</a>: <span class="reading-counts"></span></p>
  <p class="reading-acts">
    <button type="button" data-act="undo" hidden></button>
    <button type="button" data-act="redo" hidden></button>
    <button type="button" data-act="save">${words.save}</button>
    <button type="button" data-act="share" aria-expanded="false">${words.share}</button>
    <a data-way="print">${words.print}</a>
    <button type="button" data-act="clear" aria-expanded="false">${words.clear}</button>
  </p>
</div>
<p class="reading-said" role="status"></p>`;
