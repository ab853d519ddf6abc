import { bridgeWords as words } from '../../words/en.ts';
import { dependenciesOf } from '../../model/dependencies.ts';
import { baseCase, type Results } from '../../model/program.ts';
import type { AssumptionForm, FormListener } from './assumption-form.ts';
import { AssumptionTexts } from './assumption-texts.ts';
import type { ModelData } from './model-data.ts';

/** The assumptions behind a number, in the panel that was opened on it. */
export interface PanelForm {
  show: (now: Results) => void;
  close: () => void;
}

/** Called as the reader changes a panel's assumptions. */
interface PanelListener {
  moved: FormListener['moved'];
  /** What the reader typed was clamped or could not be read. */
  corrected: (text: string) => void;
}

/** Adds to a panel copies of the bridge's controls for every assumption that a number depends on; null where there is none. */
export function panelForm(
  panel: Element,
  bridgeForm: AssumptionForm,
  { program, locale }: ModelData,
  number: string,
  { moved, corrected }: PanelListener,
): PanelForm | null {
  const names = new Set(dependenciesOf(program, number));
  const controls = bridgeForm.controls.filter(({ input }) => names.has(input.name));
  const entry = panel.querySelector('.entry');
  if (controls.length === 0 || !entry) return null;
  const element = document.createElement('form');
  element.className = 'moving';
  element.setAttribute('aria-label', words.panelForm);
  element.addEventListener('submit', (event) => event.preventDefault());
  for (const { fieldset } of controls) {
    const copy = fieldset.cloneNode(true) as Element;
    for (const part of copy.querySelectorAll('[id]')) part.removeAttribute('id');
    for (const part of copy.querySelectorAll('details')) part.remove();
    element.append(copy);
  }
  const leads = entry.querySelector('.leads, .source-list, .placed');
  if (leads) leads.before(element);
  else entry.append(element);
  const open = new AbortController();
  const form = bridgeForm.elsewhere(element, { moved, set: (...what) => texts.set(...what) }, open.signal);
  const texts = new AssumptionTexts(form.controls, baseCase(program), locale, corrected, open.signal);
  return {
    show: (now) => {
      form.show(now);
      texts.show(now);
    },
    close: () => open.abort(),
  };
}
