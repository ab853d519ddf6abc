import { checklistWords as words, withAnd, withSemicolons } from '../../words/words.ts';
import type { ReadingValues } from '../../reading/reading.ts';
import type { ChecklistOutline, RiskOutline } from './reading.ts';
import { isLeftOut, ownExposure, ownState } from './risk-view.ts';

type Direction = 'gloomier' | 'brighter' | 'mixed';

interface Difference {
  risk: RiskOutline;
  direction: Direction;
  /** Steps apart on either scale. */
  likelihood: number;
  impact: number;
}

/** More names than this would say nothing of where a reader differs most. */
const mostNames = 2;

/** How a reader's view compares with the editors', and how many risks they have looked at. */
export function viewSentence(checklist: ChecklistOutline, values: ReadingValues): string {
  const { items } = checklist;
  const looked = items.filter((risk) => ownState(values, checklist, risk) !== undefined).length;
  const compared = comparison(checklist, values);
  if (compared === '' && looked === 0) return words.nothingRated(items.length);
  return `${compared || words.asTheEditors(items.length)} ${looked === 0 ? words.youLookedAtNone : words.youLookedAt(looked, items.length)}`;
}

function comparison(checklist: ChecklistOutline, values: ReadingValues): string {
  const all = checklist.items.length;
  const differences = checklist.items.flatMap((risk) => difference(checklist, values, risk) ?? []);
  const parts = (['gloomier', 'brighter', 'mixed'] as const).flatMap((direction) => {
    const here = differences.filter((one) => one.direction === direction);
    return here.length === 0 ? [] : [{ direction, count: here.length, which: whichRisks(here) }];
  });
  if (parts.length === 0) return '';
  const told = parts.map(({ direction, count, which }, index) =>
    index === 0 ? words.comparedFirst(direction, count, all, which) : words.comparedNext(direction, count, which),
  );
  return words.compared(withSemicolons(told));
}

/** Which risks differ most, in words; empty where they are too many. */
function whichRisks(differences: readonly Difference[]): string {
  const names = most(differences);
  if (names.length === 0) return '';
  return (names.length === differences.length ? words.comparedAll : words.comparedMost)(withAnd(names));
}

function difference(checklist: ChecklistOutline, values: ReadingValues, risk: RiskOutline): Difference | undefined {
  const own = ownExposure(values, checklist, risk);
  if (!own || isLeftOut(ownState(values, checklist, risk))) return undefined;
  const [likelihood, impact] = [own.likelihood - risk.likelihood, own.impact - risk.impact];
  if (likelihood === 0 && impact === 0) return undefined;
  const direction = likelihood * impact < 0 ? 'mixed' : likelihood + impact > 0 ? 'gloomier' : 'brighter';
  return { risk, direction, likelihood: Math.abs(likelihood), impact: Math.abs(impact) };
}

/** The risks of the greatest difference. Steps of two scales do not add up: likelihood is compared first, then impact. */
function most(differences: readonly Difference[]): string[] {
  const order = (one: Difference, other: Difference): number =>
    other.likelihood - one.likelihood || other.impact - one.impact;
  const sorted = [...differences].sort(order);
  const [first] = sorted;
  const tops = sorted.filter((one) => first && order(one, first) === 0);
  return tops.length > mostNames ? [] : tops.map(({ risk }) => risk.short);
}
