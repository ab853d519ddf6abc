import type { Exposure } from '../../charts/exposure-layout.ts';
import { fieldName, type FieldKind, type FieldValue, type RiskState } from '../../reading/fields.ts';
import type { ReadingValues } from '../../reading/reading.ts';
import type { ChecklistOutline, RiskOutline } from './reading.ts';

/** The value that a reading has for a field of a risk. */
export type OwnValue = (kind: FieldKind) => FieldValue | undefined;

/** What a reading says of one risk. */
export function ownValue(values: ReadingValues, { id }: ChecklistOutline, risk: RiskOutline): OwnValue {
  return (kind) => values.get(fieldName(kind, id, risk.id));
}

export function ownState(values: ReadingValues, checklist: ChecklistOutline, risk: RiskOutline): RiskState | undefined {
  return ownValue(values, checklist, risk)('state') as RiskState | undefined;
}

/** A reader's step of a scale, the last one where the scale has become shorter. */
export function ownStep(
  values: ReadingValues,
  checklist: ChecklistOutline,
  risk: RiskOutline,
  scale: 'likelihood' | 'impact',
): number | null {
  const value = ownValue(values, checklist, risk)(scale);
  return typeof value === 'number' ? Math.min(value, checklist[scale].length) : null;
}

/** A reader's view of a risk, with the editors' step where the reader has none; undefined without any step of theirs. */
export function ownExposure(
  values: ReadingValues,
  checklist: ChecklistOutline,
  risk: RiskOutline,
): Exposure | undefined {
  const likelihood = ownStep(values, checklist, risk, 'likelihood');
  const impact = ownStep(values, checklist, risk, 'impact');
  if (likelihood === null && impact === null) return undefined;
  return { likelihood: likelihood ?? risk.likelihood, impact: impact ?? risk.impact };
}

/** Whether a risk is no exposure any more, because it is cleared or does not apply. */
export function isLeftOut(state: RiskState | undefined): boolean {
  return state === 'cleared' || state === 'not-applicable';
}
