import { setText } from '../../browser/live-numbers.ts';
import { baseCaseSentence, caseSentence, ownCaseLabel } from '../../model/bridge-texts.ts';
import { same, type CaseHistory } from '../../model/case-history.ts';
import { baseCase, movableInputs, type Program, type Results } from '../../model/program.ts';
import type { BridgeData } from './bridge-data.ts';

/** How many inputs differ from the author's own. */
export function movedInputs({ inputs }: Program, now: Results): number {
  return inputs.filter(({ name, value }) => now[name] !== value).length;
}

/** The inputs of one of the author's cases, the base case among them. */
export function namedCase({ program, cases }: BridgeData, id: string): Results {
  return { ...baseCase(program), ...cases.find((one) => one.id === id)?.inputs };
}

/** What a case is called: by its author's name for it, or as the reader's. */
export function caseLabel(data: BridgeData, now: Results): string {
  if (movedInputs(data.program, now) === 0) return 'Base case';
  return data.cases.find(({ id }) => same(namedCase(data, id), now))?.label ?? ownCaseLabel;
}

/** Says whose case it is, above the picture, and which ways lead on from it. */
export class CaseLine {
  readonly #data: BridgeData;
  readonly #movable: number;
  readonly #sentence: Element | null;
  readonly #undo: Element | null;
  readonly #redo: Element | null;
  /** The buttons of the author's cases, each with its inputs. */
  readonly #cases: readonly { button: Element; inputs: Results }[];

  constructor(bridge: Element, data: BridgeData) {
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

  /** Brings it to where the reader is in the history. */
  show({ past, present, future }: CaseHistory): void {
    const moved = movedInputs(this.#data.program, present);
    setText(
      this.#sentence,
      moved === 0 ? baseCaseSentence : caseSentence(caseLabel(this.#data, present), moved, this.#movable),
    );
    this.#sentence?.classList.toggle('changed', moved > 0);
    for (const { button, inputs } of this.#cases) setState(button, 'aria-pressed', same(inputs, present));
    // The buttons stay where they are, so that the focus does, too.
    setState(this.#undo, 'aria-disabled', past.length === 0);
    setState(this.#redo, 'aria-disabled', future.length === 0);
  }
}

function setState(button: Element | null, name: 'aria-pressed' | 'aria-disabled', isSo: boolean): void {
  if (button && button.getAttribute(name) !== String(isSo)) button.setAttribute(name, String(isSo));
}
