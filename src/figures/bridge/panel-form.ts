import { Announcement } from '../../dom/announcement.ts';
import { dependenciesOf } from '../../model/dependencies.ts';
import { baseCase, movableInputs, type MovableInput } from '../../model/program.ts';
import { swings } from '../../model/sensitivity.ts';
import { bridgeWords as words } from '../../words/words.ts';
import { assumptionControls } from './assumption-controls.ts';
import { AssumptionForm } from './assumption-form.ts';
import { AssumptionTexts } from './assumption-texts.ts';
import type { LiveModel } from './live-model.ts';

/**
 * The assumptions behind a number, for its panel: first the one that moves it most in the case that is shown, the others
 * behind a disclosure. Null where there is none.
 */
export function panelForm(model: LiveModel, number: string, signal: AbortSignal): HTMLFormElement | null {
  const { program, locale } = model.data;
  const [first, ...others] = byEffect(model, number);
  if (!first) return null;
  const form = document.createElement('form');
  form.className = 'panel-form';
  form.autocomplete = 'off';
  form.setAttribute('aria-label', words.panelForm);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.append(assumptionControls(first, locale, others.length > 0 ? words.movesMost : ''));
  if (others.length > 0) {
    const more = document.createElement('details');
    const summary = document.createElement('summary');
    summary.textContent = words.moreAssumptions(others.length);
    more.append(summary, ...others.map((input) => assumptionControls(input, locale, '')));
    form.append(more);
  }
  const said = document.createElement('p');
  said.className = 'unseen';
  said.role = 'status';
  form.append(said);
  const announcement = new Announcement(said, signal);
  const announce = (correction?: string): void => announcement.announce(() => model.change([number]), correction);
  const controls = new AssumptionForm(
    form,
    model.data,
    {
      moved: (move) => {
        model.move(move);
        announce();
      },
      set: (...what) => texts.set(...what),
    },
    signal,
  );
  const texts = new AssumptionTexts(controls.controls, baseCase(program), locale, announce, signal);
  const show = (): void => {
    controls.show(model.inputs);
    texts.show(model.inputs);
  };
  show();
  model.watch(show, signal);
  return form;
}

/** The inputs that a number depends on, the one with the widest swing first. */
function byEffect({ data: { program }, inputs }: LiveModel, number: string): MovableInput[] {
  const names = new Set(dependenciesOf(program, number));
  const movable = movableInputs(program).filter(({ name }) => names.has(name));
  const order = swings(program, inputs, number).map(({ input }) => input);
  const place = ({ name }: MovableInput): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return movable.sort((one, other) => place(one) - place(other));
}
