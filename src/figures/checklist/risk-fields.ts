import { checklistWords as catalogue, withinWords, withSemicolons } from '../../words/words.ts';
import { longestNote, riskStates, type FieldKind, type FieldValue, type RiskState } from '../../reading/fields.ts';
import { stateWords } from './state-words.ts';
import { stepDifference } from '../../reading/step-difference.ts';
import type { ChecklistOutline, RiskOutline } from './reading.ts';
import type { OwnValue } from './risk-view.ts';

/** The fields for a reader's own view of a risk: its state, a reason where it does not apply, likelihood, impact and a note. */
export function riskFields(
  { likelihood, impact }: Pick<ChecklistOutline, 'likelihood' | 'impact'>,
  risk: RiskOutline,
): Element[] {
  const options = (steps: readonly { word: string }[], ours: number): [string, string][] => [
    ['', catalogue.asOurs(steps[ours - 1]?.word ?? '')],
    ...steps.map(({ word }, index): [string, string] => [String(index + 1), word]),
  ];
  const states: [string, string][] = [
    ['', catalogue.notLookedAt],
    ...riskStates.map((state): [string, string] => [state, stateWords[state].word]),
  ];
  return [
    field(catalogue.fields.state, choice('state', states)),
    field(catalogue.fields.likelihood, choice('likelihood', options(likelihood, risk.likelihood))),
    field(catalogue.fields.impact, choice('impact', options(impact, risk.impact))),
    field(catalogue.fields.reason, words('reason', document.createElement('input'))),
    field(catalogue.fields.note, words('note', document.createElement('textarea'))),
  ];
}

function choice(kind: FieldKind, options: readonly [value: string, text: string][]): HTMLSelectElement {
  const select = document.createElement('select');
  select.dataset['field'] = kind;
  select.autocomplete = 'off';
  for (const [value, text] of options) select.add(new Option(text, value));
  return select;
}

function words<Control extends HTMLInputElement | HTMLTextAreaElement>(kind: FieldKind, control: Control): Control {
  control.dataset['field'] = kind;
  control.autocomplete = 'off';
  control.maxLength = longestNote;
  if (control instanceof HTMLTextAreaElement) control.rows = 1;
  return control;
}

function field(name: string, control: HTMLElement): Element {
  const label = document.createElement('label');
  label.className = `field ${control.dataset['field'] ?? ''}`;
  label.append(`${name} `, control);
  return label;
}

/** Brings the fields to the reader's reading; the one in their hand is left alone. */
export function showRiskFields(fields: readonly HTMLInputElement[], own: OwnValue): void {
  for (const control of fields) {
    const kind = control.dataset['field'] as FieldKind;
    const value = String(own(kind) ?? '');
    if (control.value !== value && !(control === document.activeElement && control.tagName !== 'SELECT'))
      control.value = value;
    const isHidden = kind === 'reason' && own('state') !== 'not-applicable';
    if (control.parentElement && control.parentElement.hidden !== isHidden) control.parentElement.hidden = isHidden;
  }
}

/** A reader's view of a risk in words, the difference from the editors' named; empty where they have none. */
export function riskWords(
  whose: string,
  { likelihood, impact }: Pick<ChecklistOutline, 'likelihood' | 'impact'>,
  risk: RiskOutline,
  own: OwnValue,
): string {
  const [state, reason, likely, matters, note] = (['state', 'reason', 'likelihood', 'impact', 'note'] as const).map(
    own,
  );
  const parts = [
    state !== undefined && stateText(state as RiskState, reason),
    typeof likely === 'number' &&
      catalogue.likelihoodText(word(likelihood, likely), stepDifference(likely, risk.likelihood)),
    typeof matters === 'number' && catalogue.impactText(word(impact, matters), stepDifference(matters, risk.impact)),
  ].filter((part) => part !== false);
  const view = parts.length === 0 ? '' : catalogue.view(whose, withSemicolons(parts));
  return note === undefined ? view : `${view || `${whose}:`} ${catalogue.noteLine(String(note))}`;
}

function stateText(state: RiskState, reason: FieldValue | undefined): string {
  const word = withinWords.state(stateWords[state].word);
  return state === 'not-applicable' && reason !== undefined ? catalogue.stateWithReason(word, String(reason)) : word;
}

function word(steps: readonly { word: string }[], step: number): string {
  return withinWords.step(steps[Math.min(step, steps.length) - 1]?.word ?? '');
}
