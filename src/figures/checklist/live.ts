import { checklistWords as words, readingWords } from '../../words/words.ts';
import { Announcement } from '../../dom/announcement.ts';
import { setText } from '../../dom/text.ts';
import { checklistKinds, fieldName, type FieldKind, type FieldValue } from '../../reading/fields.ts';
import { readingChange, type ReadingChange } from '../../reading/reading-change.ts';
import type { ReadingValues } from '../../reading/reading.ts';
import { readingStore, type ReadingStore } from '../../reading/store.ts';
import { ExposurePicture } from './exposure-picture.ts';
import { GroupProgress } from './group-progress.ts';
import type { ChecklistOutline, RiskOutline } from './reading.ts';
import { Register } from './register.ts';
import { RiskEntry } from './risk-entry.ts';
import { riskWords } from './risk-fields.ts';
import { ownValue } from './risk-view.ts';
import { viewSentence } from './view-sentence.ts';

/** A checklist in the reader's hands: their states, likelihoods, impacts and notes over the editors'. */
export class LiveChecklist {
  readonly #element: HTMLElement;
  readonly #checklist: ChecklistOutline;
  readonly #store: ReadingStore;
  readonly #entries: readonly RiskEntry[];
  readonly #progress: GroupProgress;
  readonly #picture: ExposurePicture;
  readonly #register: Register;
  readonly #announcement: Announcement;
  #theirs: ReadingValues;
  /** Changes of one field within one gesture are one step to undo. */
  #gesture = 0;

  /** Brings a checklist to life, with the reading that came with the address beside the reader's own. */
  static async begin(element: HTMLElement, signal: AbortSignal): Promise<void> {
    const store = await readingStore();
    if (!signal.aborted) new LiveChecklist(element, store, signal);
  }

  private constructor(element: HTMLElement, store: ReadingStore, signal: AbortSignal) {
    this.#element = element;
    this.#store = store;
    this.#theirs = store.linkedValues ?? new Map();
    this.#checklist = JSON.parse(element.querySelector('.checklist-data')?.textContent ?? '') as ChecklistOutline;
    this.#announcement = new Announcement(element.querySelector('.announcement'), signal);
    const risks = new Map(this.#checklist.items.map((risk) => [risk.id, risk]));
    this.#entries = [...element.querySelectorAll<HTMLElement>('li.risk')].flatMap((item) => {
      const risk = risks.get(item.dataset['item'] ?? '');
      return risk ? [new RiskEntry(item, risk, this.#checklist, signal)] : [];
    });
    this.#progress = new GroupProgress(element, this.#checklist);
    this.#register = new Register(element, this.#checklist, signal);
    this.#picture = new ExposurePicture(
      element,
      this.#checklist,
      {
        taken: () => (this.#gesture += 1),
        moved: (id, likelihood) => this.#setById(id, 'likelihood', likelihood),
        opened: (id) => this.#entry(id)?.open(),
      },
      signal,
    );
    const ticked = [...element.querySelectorAll<HTMLInputElement>('.tick:checked')];
    this.#listen(signal);
    this.#showAll();
    for (const tick of ticked) this.#keep(tick);
  }

  /** Keeps what the reader ticked before the script came. */
  #keep(tick: HTMLInputElement): void {
    if (tick.checked) return;
    tick.checked = true;
    this.#input(tick);
  }

  #listen(signal: AbortSignal): void {
    const element = this.#element;
    element.addEventListener('input', (event) => this.#input(event.target as HTMLInputElement), { signal });
    element.addEventListener('submit', (event) => event.preventDefault(), { signal });
    element.addEventListener('focusin', () => (this.#gesture += 1), { signal });
    element.addEventListener('click', (event) => this.#click(event.target as Element), { signal });
    document.addEventListener(readingChange, (event) => this.#follow((event as CustomEvent<ReadingChange>).detail), {
      signal,
    });
  }

  #showAll(): void {
    this.#element.classList.toggle('has-theirs', this.#theirs.size > 0);
    this.#show(this.#entries);
  }

  #show(entries: readonly RiskEntry[]): void {
    const yours = this.#store.values;
    for (const entry of entries) entry.show(yours, this.#theirs);
    this.#progress.show(yours);
    setText(this.#element.querySelector('.view-sentence'), viewSentence(this.#checklist, yours));
    this.#picture.follow({ yours, theirs: this.#theirs });
    this.#register.follow(yours);
  }

  #follow({ names }: ReadingChange): void {
    if (this.#theirs.size > 0 && !this.#store.link) {
      this.#theirs = new Map();
      return this.#showAll();
    }
    const ids = new Set(
      [...names].flatMap((name) => {
        const [kind = '', of, item] = name.split('/');
        return of === this.#checklist.id && checklistKinds.includes(kind) ? [item] : [];
      }),
    );
    if (ids.size > 0) this.#show(this.#entries.filter(({ risk }) => ids.has(risk.id)));
  }

  #entry(id: string | undefined): RiskEntry | undefined {
    return this.#entries.find(({ risk }) => risk.id === id);
  }

  #entryAround(element: Element): RiskEntry | undefined {
    return this.#entry(element.closest<HTMLElement>('li.risk')?.dataset['item']);
  }

  #input(control: HTMLInputElement): void {
    const risk = this.#entryAround(control)?.risk;
    if (!risk) return;
    // Who has looked at a risk and says no more of it finds it open.
    if (control.classList.contains('tick')) return this.#set(risk, 'state', control.checked ? 'open' : null);
    const kind = control.dataset['field'] as FieldKind | undefined;
    if (!kind) return;
    const isStep = kind === 'likelihood' || kind === 'impact';
    this.#set(risk, kind, control.value.trim() === '' ? null : isStep ? Number(control.value) : control.value);
  }

  #setById(id: string, kind: FieldKind, value: FieldValue | null): void {
    const risk = this.#entry(id)?.risk;
    if (risk) this.#set(risk, kind, value);
  }

  #set(risk: RiskOutline, kind: FieldKind, value: FieldValue | null): void {
    const name = (of: FieldKind): string => fieldName(of, this.#checklist.id, risk.id);
    // A reason is given for what does not apply, and goes with it.
    const reason: [string, null][] = kind === 'state' && value !== 'not-applicable' ? [[name('reason'), null]] : [];
    this.#store.set(
      [[name(kind), value], ...reason, [name('seen'), risk.digest]],
      readingWords.steps.mark,
      `${kind} ${risk.id} ${this.#gesture}`,
    );
    this.#announcement.announce(() => this.#announcementFor(risk));
  }

  #announcementFor(risk: RiskOutline): string {
    const own = ownValue(this.#store.values, this.#checklist, risk);
    const view = riskWords(readingWords.yours, this.#checklist, risk, own) || words.asOursAgain;
    return words.spoken(risk.short, view, viewSentence(this.#checklist, this.#store.values));
  }

  #click(target: Element): void {
    const entry = target.closest('[data-seen]') ? this.#entryAround(target) : undefined;
    if (!entry) return;
    const { id, digest } = entry.risk;
    this.#store.set([[fieldName('seen', this.#checklist.id, id), digest]], readingWords.steps.mark);
    entry.element.querySelector('summary')?.focus();
  }
}
