import { matrixWords } from '../../words/words.ts';
import { hasWords, showOnly } from '../../dom/sortable-table.ts';

/** Lets readers of a long table show only the trends of a tag, or those with some words in all lenses or in one. */
export class TrendFilter {
  readonly #form: HTMLFormElement;
  readonly #table: HTMLElement;
  readonly #bodies: readonly HTMLElement[];

  constructor(
    form: HTMLFormElement,
    table: HTMLElement,
    bodies: readonly HTMLElement[],
    changed: () => void,
    signal: AbortSignal,
  ) {
    this.#form = form;
    this.#table = table;
    this.#bodies = bodies;
    const filter = (): void => {
      this.#filter();
      changed();
    };
    form.addEventListener('input', filter, { signal });
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
  }

  #filter(): void {
    const values = new FormData(this.#form);
    const [find = '', lens = '', tag = ''] = ['find', 'lens', 'tag'].map((name) => String(values.get(name) ?? ''));
    for (const cell of this.#table.querySelectorAll<HTMLElement>('[data-lens]'))
      cell.hidden = lens !== '' && cell.dataset['lens'] !== lens;
    showOnly(
      this.#bodies,
      (body) => hasTag(body, tag) && hasWords(searched(body, lens), find),
      this.#form.querySelector('.count'),
      matrixWords.shown,
    );
  }
}

function hasTag(body: HTMLElement, tag: string): boolean {
  return tag === '' || (body.dataset['tags'] ?? '').split('|').includes(tag);
}

function searched(body: HTMLElement, lens: string): string {
  if (lens === '') return body.textContent;
  const cell = body.querySelector(`td[data-lens="${CSS.escape(lens)}"]`);
  return `${body.querySelector('th')?.textContent ?? ''} ${cell?.textContent ?? ''}`;
}
