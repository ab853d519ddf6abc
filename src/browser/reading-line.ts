import { readingAddress, readingJson } from '../downloads/reading-files.ts';
import { fieldName, type FieldValue } from '../model/reading/fields.ts';
import { mergePlan, planText } from '../model/reading/merge-plan.ts';
import { countsOf, countsText, fitted, type ReadingOutline } from '../model/reading/outline.ts';
import { handOver } from './hand-over.ts';
import { whenHandRests } from './hand-rest.ts';
import lineSheet from '../styles/reading-line.css?url';
import { dropLinked, linkedReading, type LinkedReading } from './linked-reading.ts';
import { setText } from './live-numbers.ts';
import { readingChange } from './reading-change.ts';
import { linkedCode, readingParameter } from './reading-parameter.ts';
import { readingStore, type StorageFault } from './reading-store.ts';
import { reportOutline, reportRoot } from './report-root.ts';
import { sheetLoaded } from './sheet-loaded.ts';

const faults: Record<StorageFault, string> = {
  full: 'This browser’s storage is full: your reading is in this page alone. Save it as a file.',
  closed:
    'This browser keeps nothing here: your reading goes with the links you follow, without your notes. Save it as a file.',
  'of another version':
    'This browser keeps a reading of another version of this report, which is left as it is: yours is in this page alone. Save it as a file.',
  emptied:
    'This browser has emptied its storage: your reading is still in this page, and is kept again with your next change. Save it as a file.',
};

let line: ReadingLine | undefined;

/** Shows what there is of the reader's reading, at the foot of the page; once, however often it is asked for. */
export function showReadingLine(): void {
  if (line) return;
  line = new ReadingLine();
  void line.begin();
}

/** Remembers that a chapter was read. */
export function markRead(chapter: string): void {
  readingStore().set([[fieldName('read', chapter), true]], null);
}

/** The quiet line: what the reading comes to, with ways to save, share, print, clear and take back. */
class ReadingLine {
  readonly #store = readingStore();
  readonly #element = document.createElement('aside');
  #outline: ReadingOutline | null = null;
  #linked: LinkedReading | null = null;
  #asked: 'share' | 'clear' | null = null;

  constructor() {
    this.#element.className = 'reading-line';
    this.#element.setAttribute('aria-label', 'Your reading');
    this.#element.hidden = true;
    this.#element.innerHTML = markup;
    document.body.append(this.#element);
  }

  async begin(): Promise<void> {
    [this.#linked] = await Promise.all([linkedReading(), sheetLoaded(lineSheet)]);
    try {
      this.#outline = await reportOutline();
    } catch (error) {
      this.#say((error as Error).message);
      this.#element.hidden = false;
      return;
    }
    this.#element.addEventListener('click', (event) => void this.#click(event.target as Element));
    this.#element.addEventListener('change', () => this.#show());
    this.#element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#asked) this.#ask(null);
    });
    document.addEventListener(readingChange, () => this.#showSoon());
    document.addEventListener('keydown', (event) => this.#undoKey(event));
    for (const way of ['click', 'auxclick', 'contextmenu']) document.addEventListener(way, carryOn, { capture: true });
    this.#show();
    this.#say(this.#opened());
  }

  /** When the hand rests: the line is a quiet one. */
  #showSoon(): void {
    whenHandRests(this, () => this.#show());
  }

  #find(selector: string): HTMLElement | null {
    return this.#element.querySelector<HTMLElement>(selector);
  }

  #show(): void {
    const outline = this.#outline;
    if (!outline) return;
    const counts = countsOf(fitted(this.#store.values, outline).values, outline);
    const text = countsText(counts);
    const hasOwn = this.#store.values.size > 0;
    // Who has only read is not bothered with it.
    const isOnlyRead = [...this.#store.values.keys()].every((name) => name.startsWith('read/'));
    this.#element.hidden =
      isOnlyRead && !this.#linked && !this.#store.lastStep && this.#store.fault === null && this.#opened() === '';
    setText(this.#find('.reading-counts'), text === '' ? 'nothing yet' : text);
    for (const [name, path] of [
      ['read', 'reading/'],
      ['print', 'all/?copy'],
    ] as const)
      this.#find(`[data-way=${name}]`)?.setAttribute('href', new URL(path, reportRoot()).href);
    const undo = this.#find('[data-act=undo]');
    if (undo) undo.hidden = this.#store.lastStep === null;
    setText(undo, `Undo: ${(this.#store.lastStep ?? '').toLowerCase()}`);
    for (const act of ['save', 'share', 'clear']) this.#find(`[data-act=${act}]`)?.toggleAttribute('hidden', !hasOwn);
    this.#find('[data-way=print]')?.toggleAttribute('hidden', !hasOwn);
    setText(this.#find('.reading-fault'), this.#store.fault === null ? '' : faults[this.#store.fault]);
    this.#showLinked(outline, hasOwn);
    this.#showAsked(counts.notes > 0);
    // What takes the focus keeps clear of the line; not by a custom property, for which the whole page would be styled anew.
    document.documentElement.style.scrollPaddingBlockEnd = `calc(${this.#element.offsetHeight}px + 1rem)`;
  }

  #showLinked(outline: ReadingOutline, hasOwn: boolean): void {
    const place = this.#find('.reading-linked');
    if (!place) return;
    place.hidden = this.#linked === null;
    if (!this.#linked) return;
    const { values, unread, said } = this.#linked;
    const text = countsText(countsOf(fitted(values, outline).values, outline));
    const plan = mergePlan(this.#store.values, values, outline);
    const isReadable = said === 'read' || said === 'partly read';
    const left =
      unread.length === 0
        ? ''
        : ` Left out, since it cannot be read: ${unread
            .slice(0, 3)
            .map((part) => part.replace(/[\p{C}\s]+/gu, ' ').slice(0, 40))
            .join('; ')}${unread.length > 3 ? ' …' : ''}`;
    const what =
      said === 'of another version'
        ? 'The link holds a reading of another version of this report, which cannot be read here.'
        : !isReadable
          ? 'The link holds something that is no reading.'
          : plan.changes.size === 0
            ? 'The link holds what your own reading says already.'
            : `The link holds a reading: ${text || 'nothing that this edition has'}. It is shown as “theirs”${hasOwn ? ', beside yours' : ''}. Taken over: ${planText(plan, 0)}`;
    setText(place.querySelector('p'), what + left);
    place.querySelector<HTMLElement>('[data-act=adopt]')?.toggleAttribute('hidden', plan.changes.size === 0);
    const compare = place.querySelector<HTMLAnchorElement>('a');
    if (compare) compare.href = withCode(new URL('reading/', reportRoot()), linkedCode() ?? '').href + location.hash;
    compare?.toggleAttribute('hidden', !isReadable);
  }

  #showAsked(hasNotes: boolean): void {
    for (const ask of ['share', 'clear'] as const) {
      this.#find(`.reading-${ask}`)?.toggleAttribute('hidden', this.#asked !== ask);
      this.#find(`[data-act=${ask}]`)?.setAttribute('aria-expanded', String(this.#asked === ask));
    }
    this.#find('.reading-share label.notes')?.toggleAttribute('hidden', !hasNotes);
    const field = this.#find('.reading-share input[type=text]') as HTMLInputElement | null;
    if (field && this.#asked === 'share') field.value = this.#link();
  }

  #link(): string {
    const withNotes = (this.#find('.reading-share input[type=checkbox]') as HTMLInputElement | null)?.checked ?? false;
    return readingAddress(location.href, this.#store.values, { withNotes });
  }

  #ask(asked: 'share' | 'clear' | null): void {
    const before = this.#asked;
    this.#asked = asked === before ? null : asked;
    this.#show();
    const to = this.#asked ?? before;
    if (this.#asked)
      this.#find(`.reading-${this.#asked}`)?.querySelector<HTMLElement>('input[type=text], button')?.focus();
    else if (to) this.#find(`[data-act=${to}]`)?.focus();
  }

  async #click(target: Element): Promise<void> {
    const act = target.closest<HTMLElement>('[data-act]')?.dataset['act'];
    switch (act) {
      case 'save':
        if (this.#outline)
          handOver(
            new Blob([readingJson(this.#store.values, this.#outline)], { type: 'application/json' }),
            'reading.json',
          );
        return;
      case 'share':
      case 'clear':
        return this.#ask(act);
      case 'copy':
        return this.#copy();
      case 'clear-it':
        this.#asked = null;
        this.#store.set(
          [...this.#store.values.keys()].map((name) => [name, null]),
          'Clear',
        );
        return this.#done('Your reading is cleared.');
      case 'keep-it':
        return this.#ask(null);
      case 'undo':
        this.#store.undo();
        return this.#done('Taken back.');
      case 'adopt':
        return this.#adopt();
      case 'aside':
        this.#linked = null;
        dropLinked();
        return this.#done('Put aside.');
    }
  }

  /** Says what was done, where the focus goes on to what can take it back. */
  #done(text: string): void {
    this.#show();
    this.#say(text);
    const undo = this.#find('[data-act=undo]');
    (undo?.hidden === false ? undo : this.#find('[data-way=read]'))?.focus();
  }

  #adopt(): void {
    if (!this.#linked || !this.#outline) return;
    const { changes } = mergePlan(this.#store.values, this.#linked.values, this.#outline);
    this.#linked = null;
    this.#store.set(changes, 'Adoption');
    dropLinked();
    this.#done('Their reading is taken over into yours.');
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#link());
      this.#say('The link is copied.');
    } catch {
      this.#say('The browser lets nothing be copied here; the link stands in the field.');
      (this.#find('.reading-share input[type=text]') as HTMLInputElement | null)?.select();
    }
  }

  /** The keys for undo, where nothing nearer has a use for them: a field, or a figure with a history of its own. */
  #undoKey(event: KeyboardEvent): void {
    const target = event.target as Element;
    if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    if (event.defaultPrevented || target.matches('input:not([type=range]), textarea') || this.#store.lastStep === null)
      return;
    event.preventDefault();
    this.#store.undo();
    this.#say('Taken back.');
  }

  #opened(): string {
    const { said, edition } = this.#store.opened;
    const present = document.documentElement.dataset['edition'] ?? '';
    if (said === 'unreadable') return 'What this browser kept of your reading could not be read; it is set aside.';
    if (said === 'partly read')
      return 'Some of what this browser kept of your reading could not be read; it is kept aside.';
    if (said === 'of another version') return faults['of another version'];
    return said === 'read' && edition !== present
      ? `Your reading was kept with the edition of ${edition}; this is the edition of ${present}.`
      : '';
  }

  #say(text: string): void {
    setText(this.#find('.reading-said'), text);
  }
}

const markup = `
<div class="reading-linked" hidden><p></p> <button type="button" data-act="adopt">Take it over</button> <a>Compare</a> <button type="button" data-act="aside">Put it aside</button></div>
<div class="reading-share" hidden><label class="link">A link to your reading <input type="text" readonly></label> <label class="notes"><input type="checkbox" autocomplete="off"> with my notes (no server sees them)</label> <button type="button" data-act="copy">Copy</button></div>
<div class="reading-clear" hidden><p>Clear all of your reading?</p> <button type="button" data-act="clear-it">Clear it</button> <button type="button" data-act="keep-it">Keep it</button></div>
<p class="reading-fault" role="status"></p>
<div class="reading-own"><p><a data-way="read">Your reading</a>: <span class="reading-counts"></span></p>
<p class="reading-acts"><button type="button" data-act="undo" hidden></button> <button type="button" data-act="save">Save</button> <button type="button" data-act="share" aria-expanded="false">Share</button> <a data-way="print">Print my copy</a> <button type="button" data-act="clear" aria-expanded="false">Clear</button></p></div>
<p class="reading-said" role="status"></p>`;

/** An address with a reading's code in it. */
function withCode(address: URL, code: string): URL {
  if (code !== '') address.searchParams.set(readingParameter, code);
  return address;
}

/** A link within the report carries on the reading that came with the address, or the reader's own where the browser keeps none. */
function carryOn(event: Event): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
  const root = reportRoot();
  if (!link || !link.href.startsWith(root) || link.hasAttribute('download')) return;
  const address = new URL(link.href);
  if (address.pathname === location.pathname || address.searchParams.has(readingParameter)) return;
  const store = readingStore();
  const own = store.fault === null || store.fault === 'emptied' ? null : codeOf(store.values);
  const code = linkedCode() ?? own;
  if (code) link.href = withCode(address, code).href;
}

function codeOf(values: ReadonlyMap<string, FieldValue>): string {
  return new URL(readingAddress(location.href, values, { withNotes: false })).searchParams.get(readingParameter) ?? '';
}
