import { bridgeWords as words } from '../../words/words.ts';
import { setText } from '../../dom/text.ts';
import { caseSentence } from '../../model/bridge-texts.ts';
import { baseCase, movableInputs, sameCase, type Program, type Results } from '../../model/program.ts';
import type { ModelData } from './model-data.ts';

/** How many inputs differ from the author's own. */
export function movedInputs({ inputs }: Program, now: Results): number {
  return inputs.filter(({ name, value }) => now[name] !== value).length;
}

/** The inputs of one of the author's cases, the base case among them. */
export function namedCase({ program, cases }: ModelData, id: string): Results {
  return { ...baseCase(program), ...cases.find((one) => one.id === id)?.inputs };
}

/** What a case is called: by its author's name for it, or as the reader's. */
export function caseLabel(data: ModelData, now: Results): string {
  if (movedInputs(data.program, now) === 0) return words.baseCase;
  return data.cases.find(({ id }) => sameCase(namedCase(data, id), now))?.label ?? words.ownCase;
}

/** Says whose case it is, above the picture, and which ways lead on from it. */
export class CaseLine {
  readonly #data: ModelData;
  readonly #movable: number;
  readonly #sentence: Element | null;
  readonly #undo: Element | null;
  readonly #redo: Element | null;
  /** The buttons of the author's cases, each with its inputs. */
  readonly #cases: readonly { button: Element; inputs: Results }[];

  constructor(bridge: Element, data: ModelData) {
    this.#data = data;
    this.#movable = movableInputs(data.program).length;
    this.#sentence = bridge.querySelector('.case-line .case-sentence');
    [this.#undo, this.#redo] = [
      bridge.querySelector('button[data-act=undo]'),
      bridge.querySelector('button[data-act=redo]'),
    ];
    this.#cases = [...bridge.querySelectorAll<HTMLElement>('button[data-case]')].map((button) => ({
      button,
      inputs: namedCase(data, button.dataset['case'] ?? ''),
    }));
  }

  /** Shows a case, and which ways back and forth there are. */
  show(present: Results, steps: { undo: string | null; redo: string | null }): void {
    const moved = movedInputs(this.#data.program, present);
    const own = caseSentence(caseLabel(this.#data, present), moved, this.#movable);
    setText(this.#sentence, moved === 0 ? words.baseCaseSentence : own);
    this.#sentence?.classList.toggle('changed', moved > 0);
    for (const { button, inputs } of this.#cases) setState(button, 'aria-pressed', sameCase(inputs, present));
    // Buttons without a use keep their place, so that they keep the focus too.
    setState(this.#undo, 'aria-disabled', steps.undo === null);
    setState(this.#redo, 'aria-disabled', steps.redo === null);
  }
}

function setState(button: Element | null, name: 'aria-pressed' | 'aria-disabled', isSo: boolean): void {
  if (button && button.getAttribute(name) !== String(isSo)) button.setAttribute(name, String(isSo));
}
