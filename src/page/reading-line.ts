import { readingLineWords as words, readingWords } from '../words/words.ts';
import { debounce } from '../dom/debounce.ts';
import { download } from '../dom/download.ts';
import { setText } from '../dom/text.ts';
import { countsText, headlineOf } from '../figures/readings.ts';
import { fieldName } from '../reading/fields.ts';
import { readingJson } from '../reading/files.ts';
import type { ReadingOutline } from '../reading/outline.ts';
import { readingChange } from '../reading/reading-change.ts';
import { isChanged, type ReadingValues } from '../reading/reading.ts';
import { addressWithin, reportOutline } from '../reading/report-root.ts';
import { readingStore, type ReadingStore } from '../reading/store.ts';
import { LinkedNote } from './linked-note.ts';
import { compareAddress, linkedState, useLinked } from './linked-reading.ts';
import { readingLineMarkup } from './reading-line-markup.ts';
import { SendersEdition } from './senders-edition.ts';
import { ShareForm } from './share-form.ts';
import { faultText, openedText } from './storage-words.ts';
import { followUndoKeys } from './undo-keys.ts';

let line: Promise<ReadingLine> | undefined;

/** Shows the reader's reading in a line at the foot of the page; a second call does nothing. */
export async function showReadingLine(): Promise<void> {
  await (line ??= readingStore().then((store) => new ReadingLine(store)));
}

/** Remembers that a chapter was read. */
export function markRead(chapter: string): void {
  void readingStore().then((store) => store.set([[fieldName('read', chapter), true]], null));
}

const panels = ['share', 'clear'] as const;

/** Says what the reader's changes come to, with buttons to save, send, print, clear and undo them. */
class ReadingLine {
  readonly #store: ReadingStore;
  readonly #element = document.createElement('aside');
  readonly #share: ShareForm;
  readonly #note: LinkedNote;
  readonly #sender: SendersEdition;
  #outline: ReadingOutline | null = null;
  #open: (typeof panels)[number] | null = null;

  constructor(store: ReadingStore) {
    this.#store = store;
    this.#element.className = 'reading-line';
    this.#element.setAttribute('aria-label', words.name);
    this.#element.hidden = true;
    this.#element.innerHTML = readingLineMarkup;
    document.body.append(this.#element);
    this.#share = new ShareForm(this.#element.querySelector('.reading-share') ?? this.#element, store);
    this.#note = new LinkedNote(store, (act) => this.#leaveLink(act));
    this.#sender = new SendersEdition(this.#find('.reading-edition') ?? this.#element, store);
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
    this.#say(openedText(this.#store));
  }

  #listen(): void {
    const showSoon = debounce(() => this.#show());
    this.#element.addEventListener('click', (event) => this.#click(event.target as Element));
    this.#element.addEventListener('change', () => this.#show());
    this.#element.addEventListener('focusout', showSoon);
    this.#element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#open) this.#toggle(null);
    });
    document.addEventListener(readingChange, showSoon);
    followUndoKeys(this.#store, (way) => this.#tell(way === 'redo' ? readingWords.redone : readingWords.undone));
  }

  #find(selector: string): HTMLElement | null {
    return this.#element.querySelector<HTMLElement>(selector);
  }

  #show(): void {
    const outline = this.#outline;
    if (!outline) return;
    const { values, steps, link } = this.#store;
    const fault = faultText(this.#store);
    const hasChanges = isChanged(values);
    const isOwn = hasChanges || steps.undo !== null || steps.redo !== null;
    // What has the focus stays until it goes elsewhere.
    const isHeld = this.#element.contains(document.activeElement);
    const isSaid = fault !== '' || openedText(this.#store) !== '' || this.#sender.isNeeded;
    this.#element.hidden = !isOwn && !link && !isSaid && !isHeld;
    this.#find('.reading-own')?.toggleAttribute('hidden', link !== null && !isOwn);
    this.#showOwn(values, outline);
    for (const act of ['undo', 'redo'] as const) this.#showStep(act, steps[act]);
    for (const part of ['save', 'share', 'clear'] as const) setDisabled(this.#find(`[data-act=${part}]`), !hasChanges);
    this.#showWays(hasChanges);
    setText(this.#find('.reading-fault'), fault);
    this.#showLinked(outline);
    this.#sender.show();
    this.#showOpen(outline);
    // Set here, not by a custom property, which would restyle the whole page.
    const covered = this.#keepsToFoot() ? this.#element.offsetHeight : 0;
    document.documentElement.style.scrollPaddingBlockEnd = `calc(${covered}px + 1rem)`;
  }

  #showOwn(values: ReadingValues, outline: ReadingOutline): void {
    const { result, base } = resultText(values, outline);
    setText(this.#find('.reading-result'), result);
    setText(this.#find('.reading-base'), base);
    setText(this.#find('.reading-counts'), countsText(values, outline) || words.asPublished);
  }

  #showStep(act: 'undo' | 'redo', label: string | null): void {
    const button = this.#find(`[data-act=${act}]`);
    setDisabled(button, label === null);
    if (label === null) button?.removeAttribute('aria-label');
    else button?.setAttribute('aria-label', words.step(words[act], label));
  }

  #showWays(hasChanges: boolean): void {
    const ways = { read: 'reading/', card: 'reading/#card', print: 'all/?copy' };
    for (const [name, path] of Object.entries(ways)) {
      const way = this.#find(`[data-way=${name}]`);
      setDisabled(way, !hasChanges && name !== 'read');
      // A link without an address is one that cannot be followed.
      if (way?.ariaDisabled === 'true') way.removeAttribute('href');
      else way?.setAttribute('href', addressWithin(path));
    }
  }

  #showLinked(outline: ReadingOutline): void {
    const [place, linked] = [this.#find('.reading-linked'), linkedState(this.#store, outline)];
    this.#note.show(linked, outline);
    if (!place) return;
    place.hidden = linked === null;
    if (!linked) return;
    const { result, base } = resultText(this.#store.linkedValues ?? new Map(), outline);
    const said = result === '' ? '' : ` ${result}${base}.`;
    setText(place.querySelector('p'), linked.text + said + linked.plan);
    place.querySelector('[data-act=adopt]')?.toggleAttribute('hidden', !linked.isUsable);
    const compare = place.querySelector<HTMLAnchorElement>('a');
    if (compare) compare.href = compareAddress(this.#store);
    compare?.toggleAttribute('hidden', !linked.isReadable || compare.pathname === location.pathname);
  }

  #showOpen(outline: ReadingOutline): void {
    for (const part of panels) {
      this.#find(`.reading-${part}`)?.toggleAttribute('hidden', this.#open !== part);
      this.#find(`[data-act=${part}]`)?.setAttribute('aria-expanded', String(this.#open === part));
    }
    this.#element.classList.toggle('asking', this.#open !== null);
    if (this.#open === 'share') this.#share.show(outline);
  }

  #toggle(part: 'share' | 'clear' | null): void {
    const before = this.#open;
    this.#open = part === before ? null : part;
    this.#show();
    const to = this.#open ?? before;
    const panel = this.#open && this.#find(`.reading-${this.#open}`);
    this.#focus(panel?.querySelector<HTMLElement>('input[type=text], button') ?? this.#find(`[data-act=${to}]`));
    if (panel) this.#element.scrollTop = panel.offsetTop;
  }

  /** Whether the line keeps to the foot of the window, as it does unless the window is low. */
  #keepsToFoot(): boolean {
    return getComputedStyle(this.#element).position === 'sticky';
  }

  /** To the browser, what a line at the foot shows lies elsewhere on the page: the page must not go there. */
  #focus(control: HTMLElement | null | undefined): void {
    control?.focus({ preventScroll: this.#keepsToFoot() });
  }

  #click(target: Element): void {
    const control = target.closest<HTMLElement>('[data-act]');
    const act = control?.dataset['act'] ?? '';
    if (!control || !this.#isUseful(act)) return;
    switch (act) {
      case 'actions':
        return this.#unfold(control);
      case 'save':
        return this.#saveFile();
      case 'share':
      case 'clear':
        return this.#toggle(act);
      case 'copy':
        return void this.#share.copy();
      case 'clear-it':
        this.#open = null;
        this.#store.clear();
        this.#done(readingWords.cleared);
        return this.#focusNext();
      case 'keep-it':
        return this.#toggle(null);
      case 'undo':
        this.#store.undo();
        return this.#done(readingWords.undone);
      case 'redo':
        this.#store.redo();
        return this.#done(readingWords.redone);
      case 'adopt':
      case 'aside':
        this.#leaveLink(act);
        return this.#focusNext();
    }
  }

  /** Whether a button does something now; how it looks may be a moment late. */
  #isUseful(act: string): boolean {
    if (act === 'undo' || act === 'redo') return this.#store.steps[act] !== null;
    return !['save', 'share', 'clear'].includes(act) || isChanged(this.#store.values);
  }

  /** On a phone, shows the actions under the line or puts them away. */
  #unfold(button: HTMLElement): void {
    const isOpen = this.#element.classList.toggle('unfolded');
    button.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) this.#open = null;
    this.#show();
  }

  #saveFile(): void {
    if (!this.#outline) return;
    const file = new Blob([readingJson(this.#store.values, this.#outline)], { type: 'application/json' });
    download(file, 'reading.json');
  }

  #leaveLink(act: 'adopt' | 'aside'): void {
    if (!this.#outline) return;
    if (act === 'adopt') useLinked(this.#store, this.#outline);
    else this.#store.putAside();
    this.#show();
    this.#tell(act === 'adopt' ? readingWords.adopted : readingWords.putAside);
  }

  #done(text: string): void {
    this.#show();
    this.#tell(text);
  }

  /** Where the button that was pressed is gone, the focus moves to what can undo it. */
  #focusNext(): void {
    const controls = ['[data-act=undo]', '[data-act=redo]', '[data-act=actions]', '[data-way=read]'].map((part) =>
      this.#find(part),
    );
    this.#focus(controls.find((control) => control && control.ariaDisabled !== 'true' && control.offsetHeight > 0));
  }

  /** Says what a reader sees anyway to those who do not. */
  #tell(text: string): void {
    this.#say(text);
    this.#find('.reading-said')?.classList.add('unseen');
  }

  #say(text: string): void {
    this.#find('.reading-said')?.classList.remove('unseen');
    setText(this.#find('.reading-said'), text);
  }
}

/** "Surplus €780" and " · base €1,052"; both empty where no model is changed. */
function resultText(values: ReadingValues, outline: ReadingOutline): { result: string; base: string } {
  const headline = headlineOf(values, outline);
  if (!headline) return { result: '', base: '' };
  const { short, own, base } = headline;
  return {
    result: words.result(short, own.text),
    base: own.text === base.text ? words.asBase : words.against(base.text),
  };
}

function setDisabled(control: HTMLElement | null, isSo: boolean): void {
  if (control && control.ariaDisabled !== String(isSo)) control.ariaDisabled = String(isSo);
}
