import { readingWords as words } from '../words/en.ts';
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
  full: 'This browser’s storage is full: your reading goes with the links you follow, without your notes. Save it as a file.',
  closed:
    'This browser stores nothing here: your reading goes with the links you follow, without your notes. Save it as a file.',
  'of another version':
    'This browser holds a reading of a newer edition, which is left as it is: yours goes with the links you follow. Save it as a file.',
  emptied:
    'This browser has emptied its storage: your reading is still on this page, and your next change stores it again. Save it as a file.',
};

let line: Promise<ReadingLine> | undefined;

/** Shows the reader's reading in a line at the foot of the page; once, however often it is asked for. */
export async function showReadingLine(): Promise<void> {
  await (line ??= readingStore().then((store) => new ReadingLine(store)));
}

/** Remembers that a chapter was read. */
export function markRead(chapter: string): void {
  void readingStore().then((store) => store.set([[fieldName('read', chapter), true]], null));
}

/** A quiet line: what the reading amounts to, with buttons to save, share, print, clear and undo. */
class ReadingLine {
  readonly #store: ReadingStore;
  readonly #element = document.createElement('aside');
  #outline: ReadingOutline | null = null;
  #asked: 'share' | 'clear' | null = null;

  constructor(store: ReadingStore) {
    this.#store = store;
    this.#element.className = 'reading-line';
    this.#element.setAttribute('aria-label', 'Your reading');
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
      this.#say((error as Error).message);
      this.#element.hidden = false;
      return;
    }
    this.#show();
    this.#say(this.#openedText());
  }

  #listen(): void {
    this.#element.addEventListener('click', (event) => void this.#click(event.target as Element));
    this.#element.addEventListener('change', () => this.#show());
    this.#element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#asked) this.#ask(null);
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
    // A reader who has only read is not bothered.
    const isOnlyRead = [...values.keys()].every((name) => name.startsWith('read/'));
    this.#element.hidden =
      isOnlyRead && !link && !steps.undo && !steps.redo && fault === '' && this.#openedText() === '';
    setText(this.#find('.reading-counts'), countsText(values, outline) || 'nothing yet');
    for (const [name, path] of [
      ['read', 'reading/'],
      ['print', 'all/?copy'],
    ] as const) {
      this.#find(`[data-way=${name}]`)?.setAttribute('href', new URL(path, reportRoot()).href);
    }
    this.#showStep('undo', 'Undo', steps.undo);
    this.#showStep('redo', 'Redo', steps.redo);
    for (const part of ['[data-act=save]', '[data-act=share]', '[data-act=clear]', '[data-way=print]']) {
      this.#find(part)?.toggleAttribute('hidden', values.size === 0);
    }
    setText(this.#find('.reading-fault'), fault);
    this.#showLinked(outline);
    this.#showAsked([...values.keys()].some(isWords));
    // Set here, not by a custom property, which would restyle the whole page.
    const covered = getComputedStyle(this.#element).position === 'sticky' ? this.#element.offsetHeight : 0;
    document.documentElement.style.scrollPaddingBlockEnd = `calc(${covered}px + 1rem)`;
  }

  #showStep(act: 'undo' | 'redo', word: string, label: string | null): void {
    const button = this.#find(`[data-act=${act}]`);
    if (button) button.hidden = label === null;
    setText(button, `${word}: ${(label ?? '').toLowerCase()}`);
  }

  #showLinked(outline: ReadingOutline): void {
    const place = this.#find('.reading-linked');
    const { link, values } = this.#store;
    if (!place) return;
    place.hidden = link === null;
    if (!link) return;
    const theirs = this.#store.linkedValues ?? link.values;
    const plan = mergePlan(values, theirs, outline);
    const isReadable = link.said === 'read' || link.said === 'partly read';
    const content = countsText(theirs, outline);
    const beside = values.size > 0 ? ', beside yours' : '';
    const text =
      link.said === 'of another version'
        ? 'The link holds a reading of another edition, which cannot be read here.'
        : !isReadable
          ? 'The link holds something that is not a reading.'
          : plan.same.length === theirs.size
            ? 'The link holds the same as your own reading.'
            : `The link holds a reading: ${content || 'nothing that this edition has'}. ` +
              `It is shown as “theirs”${beside}. If you adopt it: ${planText(plan, 0)}`;
    setText(place.querySelector('p'), text + unreadText(link.unread));
    place.querySelector<HTMLElement>('[data-act=adopt]')?.toggleAttribute('hidden', plan.changes.size === 0);
    const compare = place.querySelector<HTMLAnchorElement>('a');
    if (compare) compare.href = this.#store.carried(new URL('reading/', reportRoot()).href);
    compare?.toggleAttribute('hidden', !isReadable);
  }

  #showAsked(hasNotes: boolean): void {
    for (const ask of ['share', 'clear'] as const) {
      this.#find(`.reading-${ask}`)?.toggleAttribute('hidden', this.#asked !== ask);
      this.#find(`[data-act=${ask}]`)?.setAttribute('aria-expanded', String(this.#asked === ask));
    }
    this.#find('.reading-share label.notes')?.toggleAttribute('hidden', !hasNotes);
    const field = this.#find('.reading-share input[type=text]') as HTMLInputElement | null;
    if (field && this.#asked === 'share') field.value = this.#shareLink();
  }

  #shareLink(): string {
    const withNotes = (this.#find('.reading-share input[type=checkbox]') as HTMLInputElement | null)?.checked ?? false;
    return readingAddress(location.href, this.#store.values, { withNotes });
  }

  #ask(asked: 'share' | 'clear' | null): void {
    const before = this.#asked;
    this.#asked = asked === before ? null : asked;
    this.#show();
    const to = this.#asked ?? before;
    const first = this.#asked && this.#find(`.reading-${this.#asked}`);
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
        return this.#ask(act);
      case 'copy':
        return this.#copy();
      case 'clear-it':
        this.#asked = null;
        this.#store.clear();
        return this.#done(words.cleared);
      case 'keep-it':
        return this.#ask(null);
      case 'undo':
        this.#store.undo();
        return this.#done(words.undone);
      case 'redo':
        this.#store.redo();
        return this.#done(words.redone);
      case 'adopt':
        return this.#adopt();
      case 'aside':
        this.#store.putAside();
        return this.#done(words.dismissed);
    }
  }

  #saveFile(): void {
    if (!this.#outline) return;
    const file = new Blob([readingJson(this.#store.values, this.#outline)], { type: 'application/json' });
    download(file, 'reading.json');
  }

  /** Says what was done; focus moves to what can undo it. */
  #done(text: string): void {
    this.#show();
    this.#say(text);
    const next = ['[data-act=undo]', '[data-act=redo]', '[data-way=read]'].map((part) => this.#find(part));
    next.find((control) => control && !control.hidden)?.focus();
  }

  #adopt(): void {
    if (!this.#outline) return;
    const { changes } = mergePlan(this.#store.values, this.#store.linkedValues ?? new Map(), this.#outline);
    this.#store.adopt(changes);
    this.#done(words.adopted);
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#shareLink());
      this.#say('Link copied.');
    } catch {
      this.#say('This browser does not allow copying here; the link is in the field.');
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
    this.#say(isRedo ? words.redone : words.undone);
  }

  /** Links within the report take along, as they are followed, the readings that would else be lost on the way. */
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
    const { said, edition } = this.#store.opened;
    const present = document.documentElement.dataset['edition'] ?? '';
    if (said === 'unreadable') return 'Your saved reading could not be read; it is set aside.';
    if (said === 'partly read') return 'Part of your saved reading could not be read; that part is set aside.';
    if (said === 'of another version') return faults['of another version'];
    if (said !== 'read' || edition === present) return '';
    return `Your reading was saved with the edition of ${edition}; this is the edition of ${present}.`;
  }

  #say(text: string): void {
    setText(this.#find('.reading-said'), text);
  }
}

/** The addresses of links as they were built, by link. */
const builtTargets = new WeakMap<HTMLAnchorElement, string>();

const mostNamed = 3;

function unreadText(unread: readonly string[]): string {
  if (unread.length === 0) return '';
  const named = unread.slice(0, mostNamed).map((part) => part.replace(/[\p{C}\s]+/gu, ' ').slice(0, 40));
  return ` Ignored because it could not be read: ${named.join('; ')}${unread.length > mostNamed ? ' …' : ''}`;
}

const markup = `
<div class="reading-linked" hidden>
  <p></p>
  <button type="button" data-act="adopt">Adopt it</button>
  <a>Compare</a>
  <button type="button" data-act="aside">Dismiss it</button>
</div>
<div class="reading-share" hidden>
  <label class="link">A link to your reading <input type="text" readonly></label>
  <label class="notes"><input type="checkbox" autocomplete="off"> with my notes (no server sees them)</label>
  <button type="button" data-act="copy">Copy</button>
</div>
<div class="reading-clear" hidden>
  <p>Clear all of your reading?</p>
  <button type="button" data-act="clear-it">Clear</button>
  <button type="button" data-act="keep-it">Cancel</button>
</div>
<p class="reading-fault" role="status"></p>
<div class="reading-own">
  <p><a data-way="read">Your reading</a>: <span class="reading-counts"></span></p>
  <p class="reading-acts">
    <button type="button" data-act="undo" hidden></button>
    <button type="button" data-act="redo" hidden></button>
    <button type="button" data-act="save">Save</button>
    <button type="button" data-act="share" aria-expanded="false">Share</button>
    <a data-way="print">Print my copy</a>
    <button type="button" data-act="clear" aria-expanded="false">Clear</button>
  </p>
</div>
<p class="reading-said" role="status"></p>`;
