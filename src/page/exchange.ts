import { memo } from '../figures/readings.ts';
import { readingCsv, readingJson, readingMarkdown, readReadingFile } from '../reading/files.ts';
import { checklistKinds, parsedName, type FieldValue } from '../reading/fields.ts';
import { mergePlan, planText, type MergePlan } from '../reading/merge-plan.ts';
import { download } from '../dom/download.ts';
import { setText } from '../dom/text.ts';
import { readingStore, type ReadingStore } from '../reading/store.ts';
import { reportOutline, reportRoot } from '../reading/report-root.ts';

type FileKind = 'json' | 'md' | 'csv';
/** No reading that a hand has made is larger. */
const largestFile = 2_000_000;

/** The place where a reading, or its part for one checklist, is saved as a file, brought back from one, and cleared. */
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

  /** The part of the reader's reading that is this place's. */
  #values(): Map<string, FieldValue> {
    const of = this.#of;
    if (of === null) return new Map(this.#store.values);
    return new Map([...this.#store.values].filter(([name]) => isOfChecklist(name, of)));
  }

  async #click(target: Element): Promise<void> {
    const { save, act } = target.closest('button')?.dataset ?? {};
    if (save !== undefined) await this.#save(save as FileKind);
    if (act === 'take') this.#take();
    if (act === 'leave') this.#propose(null, '');
    if (act === 'clear') this.#clear();
    if (act === 'undo') this.#undo();
  }

  /** Takes back what was done here, unless something else was done since. */
  #undo(): void {
    const isOurs = ['Import', 'Clear'].includes(this.#store.steps.undo ?? '');
    if (isOurs) this.#store.undo();
    this.#say(isOurs ? 'Taken back.' : 'Something else was changed since; take that back first.', false);
  }

  async #save(kind: FileKind): Promise<void> {
    try {
      const outline = await reportOutline();
      const values = this.#values();
      const texts: Record<FileKind, () => string> = {
        json: () => readingJson(values, outline),
        csv: () => readingCsv(values),
        md: () =>
          readingMarkdown(
            memo(values, outline),
            values,
            outline,
            new URL('reading/', outline.site ?? reportRoot()).href,
          ),
      };
      const types: Record<FileKind, string> = { json: 'application/json', csv: 'text/csv', md: 'text/markdown' };
      download(new Blob([texts[kind]()], { type: types[kind] }), `${this.#of ?? 'reading'}.${kind}`);
    } catch (error) {
      this.#say(`The file could not be made: ${(error as Error).message}.`, false);
    }
  }

  /** Reads a file, and says what it would do before it does anything. */
  async #read(control: HTMLInputElement): Promise<void> {
    const file = control.files?.[0];
    if (!file) return;
    control.value = '';
    try {
      if (file.size > largestFile)
        return this.#propose(null, 'That file is far larger than a reading; nothing was read.');
      const { values, unread, said } = readReadingFile(await file.text());
      if (said === 'unreadable') return this.#propose(null, 'That is no file of a reading; nothing was taken from it.');
      if (said === 'of another version')
        return this.#propose(
          null,
          'That file is of another version of this report’s readings; nothing was taken from it.',
        );
      const plan = mergePlan(this.#store.values, values, await reportOutline());
      const names =
        unread.length === 0
          ? ''
          : ` Left out: ${unread
              .slice(0, 5)
              .map((name) => name.slice(0, 60))
              .join('; ')}${unread.length > 5 ? ' …' : ''}`;
      this.#propose(plan.changes.size > 0 ? plan : null, `In ${file.name}: ${planText(plan, unread.length)}${names}`);
    } catch (error) {
      this.#propose(null, `The file could not be read: ${(error as Error).message}.`);
    }
  }

  #propose(plan: MergePlan | null, text: string): void {
    this.#plan = plan;
    this.#say(text, false);
    for (const button of this.#place.querySelectorAll<HTMLElement>('[data-act=take], [data-act=leave]'))
      button.hidden = plan === null;
    if (plan) this.#place.querySelector<HTMLElement>('[data-act=take]')?.focus();
  }

  #take(): void {
    const plan = this.#plan;
    if (!plan) return;
    this.#store.set(plan.changes, 'Import');
    this.#propose(null, '');
    this.#say('Taken in.', true);
  }

  #clear(): void {
    const names = [...this.#values().keys()];
    this.#store.set(
      names.map((name) => [name, null]),
      'Clear',
    );
    this.#say(names.length === 0 ? 'There was nothing to clear.' : 'Cleared.', names.length > 0);
  }

  #say(text: string, undoable: boolean): void {
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

function button(text: string, data: Record<string, string>, hidden = false): HTMLButtonElement {
  const made = Object.assign(document.createElement('button'), { type: 'button', textContent: text, hidden });
  Object.assign(made.dataset, data);
  return made;
}

function controls(of: string | null): Element[] {
  const line = (...parts: (string | Element)[]): Element => {
    const made = document.createElement('p');
    made.append(...parts);
    return made;
  };
  const what = of === null ? 'your reading' : 'your marks here';
  const file = Object.assign(document.createElement('input'), { type: 'file', accept: '.json,.md,.csv,.txt' });
  const label = document.createElement('label');
  label.append(`Bring ${what} back from a file: `, file);
  const said = Object.assign(document.createElement('span'), { className: 'said' });
  said.setAttribute('role', 'status');
  return [
    line(
      `Kept in this browser only; some browsers forget after a week without a visit. A file keeps ${what} for good.`,
    ),
    line(
      `Save ${what} as `,
      button('JSON', { save: 'json' }),
      ' ',
      button('Markdown', { save: 'md' }),
      ' ',
      button('CSV', { save: 'csv' }),
    ),
    line(label),
    line(
      said,
      ' ',
      button('Take it in', { act: 'take' }, true),
      ' ',
      button('Leave it', { act: 'leave' }, true),
      ' ',
      button('Undo', { act: 'undo' }, true),
    ),
    line(button(`Clear ${what}`, { act: 'clear' })),
  ];
}
