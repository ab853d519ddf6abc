import { leadingTo } from '../../model/dependencies.ts';
import type { Results } from '../../model/program.ts';
import { AssumptionForm, type FormListener } from './assumption-form.ts';
import type { BridgeData } from './bridge-data.ts';

/** The assumptions behind a number, in the panel that was opened on it. */
export interface PanelForm {
  show: (now: Results) => void;
  close: () => void;
}

/** Adds to a panel copies of the controls of every assumption that a number rests on; null where there is none to move. */
export function panelForm(panel: Element, bridge: Element, { program, locale }: BridgeData, number: string, listener: FormListener): PanelForm | null {
  const controls = leadingTo(program, number).flatMap((name) => [...bridge.querySelectorAll(`form.controls > [data-input="${name}"]`)]);
  const entry = panel.querySelector('.entry');
  if (controls.length === 0 || !entry) return null;
  const form = document.createElement('form');
  form.className = 'moving';
  form.setAttribute('aria-label', 'Assumptions behind this number');
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const control of controls) {
    const copy = control.cloneNode(true) as Element;
    for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
    for (const element of copy.querySelectorAll('details')) element.remove();
    form.append(copy);
  }
  const leads = entry.querySelector('.leads, .source-list, .placed');
  if (leads) leads.before(form);
  else entry.append(form);
  const open = new AbortController();
  const own = new AssumptionForm(form, program, locale, listener, open.signal);
  return { show: (now) => own.show(now), close: () => open.abort() };
}
