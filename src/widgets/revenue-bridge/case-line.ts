import { setText } from '../../browser/live-numbers.ts';
import { same, type CaseHistory } from '../../model/case-history.ts';
import { baseCase, type Program, type Results } from '../../model/program.ts';
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
  return data.cases.find(({ id }) => same(namedCase(data, id), now))?.label ?? 'Your case';
}

/** Says whose case it is, above the picture, and which ways lead on from it. */
export function showCaseLine(bridge: Element, data: BridgeData, { past, present, future }: CaseHistory): void {
  const line = bridge.querySelector<HTMLElement>('.case-line');
  const moved = movedInputs(data.program, present);
  const label = caseLabel(data, present);
  const whose = label === 'Your case' ? label : `The case “${label}”`;
  bridge.classList.toggle('changed', moved > 0);
  setText(bridge.querySelector('.take-away .whose'), moved > 0 ? 'Take away your case:' : 'Take away the base case:');
  setText(
    line,
    moved > 0
      ? `${whose}: ${moved} of ${line?.dataset['of'] ?? ''} assumptions moved. Dashed outlines show the base case.`
      : 'The base case: nothing moved.',
  );
  for (const button of bridge.querySelectorAll<HTMLButtonElement>('button[data-case]')) {
    const pressed = String(same(namedCase(data, button.dataset['case'] ?? ''), present));
    if (button.getAttribute('aria-pressed') !== pressed) button.setAttribute('aria-pressed', pressed);
  }
  offer(bridge, 'undo', past.length > 0);
  offer(bridge, 'redo', future.length > 0);
}

/** Says whether an act is there to be done; the button stays where it is, so that the focus does, too. */
function offer(bridge: Element, act: string, offered: boolean): void {
  bridge.querySelector(`button[data-act=${act}]`)?.setAttribute('aria-disabled', String(!offered));
}
