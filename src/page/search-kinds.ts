import { recordKinds, type RecordKind } from '../search/record.ts';
import { searchWords as words } from '../words/words.ts';

/** The choice of what kind of result is shown, with how many there are of each. */
export class KindChoice {
  readonly #group: HTMLElement;

  constructor(group: HTMLElement, choose: (kind: RecordKind | undefined) => void) {
    this.#group = group;
    group.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) choose(this.named(target.value));
    });
  }

  /** A kind by its name, as an address has it. */
  named(name: string | null): RecordKind | undefined {
    return recordKinds.find((kind) => kind === name);
  }

  show(counts: Partial<Record<RecordKind, number>>, chosen: RecordKind | undefined): void {
    const kinds = recordKinds.filter((kind) => counts[kind] !== undefined || kind === chosen);
    this.#group.hidden = kinds.length < 2 && chosen === undefined;
    const all = kinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
    const focused = this.#group.contains(document.activeElement);
    for (const label of this.#group.querySelectorAll('label')) label.remove();
    this.#group.append(
      choice('', words.allKinds, all, chosen === undefined),
      ...kinds.map((kind) => choice(kind, words.kinds[kind], counts[kind] ?? 0, kind === chosen)),
    );
    if (focused) this.#group.querySelector<HTMLInputElement>('input:checked')?.focus();
  }
}

function choice(value: string, name: string, count: number, isChosen: boolean): HTMLLabelElement {
  const label = document.createElement('label');
  const input = Object.assign(document.createElement('input'), {
    type: 'radio',
    name: 'kind',
    value,
    checked: isChosen,
  });
  const number = Object.assign(document.createElement('span'), { textContent: String(count) });
  label.append(input, ` ${name} `, number);
  return label;
}
