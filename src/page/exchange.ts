import { exchangeWords as words, readingWords, withSemicolons } from '../words/words.ts';
import { readingCsv } from '../reading/csv.ts';
import { memo } from '../figures/readings.ts';
import { readingJson, readingMarkdown } from '../reading/files.ts';
import { readReadingFile, type ReadFile } from '../reading/import.ts';
import { checklistKinds, parsedName, type FieldValue } from '../reading/fields.ts';
import { mergePlan, planText, type MergePlan } from '../reading/merge-plan.ts';
import { download } from '../dom/download.ts';
import { setText } from '../dom/text.ts';
import { readingStore, type ReadingStore } from '../reading/store.ts';
import { addressOf, reportOutline, reportRoot } from '../reading/report-root.ts';

type FileKind = 'json' | 'md' | 'csv';
/** Far more than a reading of `mostFields` takes. */
const largestFile = 2_000_000;

const refusals: Record<Exclude<ReadFile['status'], 'read'>, string> = {
  unreadable: words.refusals.unreadable,
  undecodable: words.refusals.undecodable,
  'of another version': words.refusals.otherVersion,
};

/** The controls that save a reading, or its part for one checklist, as a file, import it from one, and clear it. */
export class Exchange {
  readonly #place: Element;
  readonly #of: string | null;
  readonly #store: ReadingStore;
  #plan: MergePlan | null = null;

  /** `of` is the checklist whose marks are saved and cleared; null for the whole reading. */
  static async open(place: Element, of: string | null): Promise<void> {
    new Exchange(place, of, await readingStore());
  }

  private constructor(place: Element, of: string | null, store: ReadingStore) {
    this.#store = store;
    this.#place = place;
    this.#of = of;
    place.append(...controls(of));
    place.addEventListener('click', (event) => void this.#click(event.target as Element));
    place.addEventListener('change', (event) => void this.#read(event.target as HTMLInputElement));
  }

  #values(): Map<string, FieldValue> {
    const of = this.#of;
    if (of === null) return new Map(this.#store.values);
    return new Map([...this.#store.values].filter(([name]) => isOfChecklist(name, of)));
  }

  async #click(target: Element): Promise<void> {
    const { save, act } = target.closest('button')?.dataset ?? {};
    if (save !== undefined) await this.#save(save as FileKind);
    if (act === 'import') this.#import();
    if (act === 'cancel') this.#propose(null, '');
    if (act === 'clear') this.#clear();
    if (act === 'undo') this.#undo();
    // The button that was pressed is hidden now.
    if (act === 'cancel' || act === 'undo') this.#place.querySelector('input')?.focus();
  }

  /** Undoes what was done here, unless something else was changed since. */
  #undo(): void {
    const { import: imported, clear } = readingWords.steps;
    const isOurs = [imported, clear].includes(this.#store.steps.undo ?? '');
    if (isOurs) this.#store.undo();
    this.#announce(isOurs ? words.undone : words.changedSince, false);
  }

  async #save(kind: FileKind): Promise<void> {
    try {
      const outline = await reportOutline();
      const values = this.#values();
      const texts: Record<FileKind, () => string> = {
        json: () => readingJson(values, outline),
        csv: () => readingCsv(values),
        md: () =>
          readingMarkdown(memo(values, outline), values, outline, addressOf('reading/', outline.site ?? reportRoot())),
      };
      const types: Record<FileKind, string> = { json: 'application/json', csv: 'text/csv', md: 'text/markdown' };
      download(new Blob([texts[kind]()], { type: types[kind] }), `${this.#of ?? 'reading'}.${kind}`);
    } catch (error) {
      this.#announce(words.saveFailed((error as Error).message), false);
    }
  }

  /** Reads a file and shows what importing it would do. */
  async #read(control: HTMLInputElement): Promise<void> {
    const file = control.files?.[0];
    if (!file) return;
    control.value = '';
    if (file.size > largestFile) return this.#propose(null, words.refusals.tooLarge);
    try {
      const { values, unread, status } = readReadingFile(new Uint8Array(await file.arrayBuffer()));
      if (status !== 'read') return this.#propose(null, refusals[status]);
      const plan = mergePlan(this.#store.values, values, await reportOutline());
      const text = words.found(file.name, planText(plan, unread.length)) + leftOut(unread);
      this.#propose(plan.changes.size > 0 ? plan : null, text);
    } catch (error) {
      this.#propose(null, words.readFailed((error as Error).message));
    }
  }

  #propose(plan: MergePlan | null, text: string): void {
    this.#plan = plan;
    this.#announce(text, false);
    for (const button of this.#place.querySelectorAll<HTMLElement>('[data-act=import], [data-act=cancel]'))
      button.hidden = plan === null;
    if (plan) this.#place.querySelector<HTMLElement>('[data-act=import]')?.focus();
  }

  #import(): void {
    const plan = this.#plan;
    if (!plan) return;
    this.#store.set(plan.changes, readingWords.steps.import);
    this.#propose(null, '');
    this.#announce(words.imported, true);
  }

  #clear(): void {
    const names = [...this.#values().keys()];
    if (this.#of === null) this.#store.clear();
    else this.#store.set(new Map(names.map((name) => [name, null])), readingWords.steps.clear);
    this.#announce(names.length === 0 ? words.nothingToClear : words.cleared, names.length > 0);
  }

  #announce(text: string, undoable: boolean): void {
    setText(this.#place.querySelector('.said'), text);
    const undo = this.#place.querySelector<HTMLElement>('[data-act=undo]');
    if (!undo) return;
    undo.hidden = !undoable;
    if (undoable) undo.focus();
  }
}

function isOfChecklist(name: string, checklist: string): boolean {
  const parsed = parsedName(name);
  return parsed?.of === checklist && checklistKinds.includes(parsed.kind);
}

function leftOut(unread: readonly string[]): string {
  if (unread.length === 0) return '';
  const names = unread.slice(0, 5).map((name) => name.slice(0, 60));
  return words.leftOut(withSemicolons(names), unread.length > 5);
}

function button(text: string, data: Record<string, string>, hidden = false): HTMLButtonElement {
  const made = Object.assign(document.createElement('button'), { type: 'button', textContent: text, hidden });
  Object.assign(made.dataset, data);
  return made;
}

function line(...parts: (string | Element)[]): Element {
  const made = document.createElement('p');
  made.append(...parts.flatMap((part) => [part, ' ']));
  return made;
}

function controls(of: string | null): Element[] {
  const what = of === null ? words.reading : words.marks;
  const file = Object.assign(document.createElement('input'), { type: 'file', accept: '.json,.md,.csv,.txt' });
  const label = document.createElement('label');
  label.append(`${words.openFile} `, file);
  const status = Object.assign(document.createElement('span'), { className: 'said' });
  status.setAttribute('role', 'status');
  return [
    line(words.storedHere(what)),
    line(
      words.saveAs(what),
      button(words.formats.json, { save: 'json' }),
      button(words.formats.md, { save: 'md' }),
      button(words.formats.csv, { save: 'csv' }),
    ),
    line(label),
    line(
      status,
      button(words.import, { act: 'import' }, true),
      button(words.cancel, { act: 'cancel' }, true),
      button(words.undo, { act: 'undo' }, true),
    ),
    line(button(words.clear(what), { act: 'clear' })),
  ];
}
