import type { FormatLocaleDefinition } from 'd3-format';
import { formatNumber } from '../../model/number-format.ts';
import type { MovableInput } from '../../model/program.ts';
import { fieldSize, fieldText, inFormatUnit } from '../../model/typed-value.ts';
import { sliderAt, trackRange } from '../../model/track.ts';
import { unitText } from '../../model/unit-text.ts';
import { bridgeWords as words } from '../../words/words.ts';

/** An assumption's controls at the base case, as an AssumptionForm finds them, for places where none are built. */
export function assumptionControls(input: MovableInput, locale: FormatLocaleDefinition, note: string): HTMLElement {
  const { name, label, value, range, format, unit } = input;
  const show = (at: number): string => formatNumber(at, format, locale);
  const track = trackRange(input);
  const base = `opened-${name}-base`;
  const slider = element('input', {
    type: 'range',
    min: String(track.min),
    max: String(track.max),
    step: String(track.step),
    list: base,
    'aria-label': label,
    'aria-valuetext': show(value),
  });
  slider.setAttribute('value', String(sliderAt(input, value)));
  const field = element('input', {
    type: 'text',
    role: 'spinbutton',
    inputmode: range.low < 0 ? 'text' : 'decimal',
    size: String(fieldSize(input, locale)),
    value: fieldText(value, input, locale),
    'aria-valuenow': String(inFormatUnit(value, format)),
    'aria-valuemin': String(inFormatUnit(range.low, format)),
    'aria-valuemax': String(inFormatUnit(range.high, format)),
    'aria-label': `${label}, ${format.before}${format.after.trim() || unitText(unit)}`,
  });
  const reset = element(
    'button',
    { type: 'button', class: 'reset-one', 'data-reset': '', 'aria-label': words.resetOne(label) },
    words.reset,
  );
  const beside = (text: string): HTMLElement => element('span', { 'aria-hidden': 'true' }, text);
  return element(
    'fieldset',
    { class: 'assumption', 'data-input': name },
    element('legend', {}, label, ...(note === '' ? [] : [' ', element('span', { class: 'kind' }, note)])),
    element('div', { class: 'slid' }, slider),
    element('datalist', { id: base }, element('option', { value: String(sliderAt(input, value)) })),
    element('span', { class: 'typed' }, beside(format.before), field, beside(format.after)),
    element('p', { class: 'ends' }, element('span', {}, show(range.low)), reset, element('span', {}, show(range.high))),
    element('p', { class: 'held', hidden: '' }),
  );
}

function element(tag: string, attributes: Record<string, string>, ...content: (string | Element)[]): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content);
  return made;
}
