import { fault, type Finding } from './finding.ts';

/** Bytes that a page may weigh before it is touched, as a host that compresses sends them, by the kind of page. */
const budgets: Readonly<Record<string, number>> = { cover: 160_000, chapter: 160_000 };

/** Whether a page weighs more than its kind may. */
export function weightFindings(place: string, kinds: readonly string[], bytes: number): Finding[] {
  const budget = kinds.map((kind) => budgets[kind]).find((one) => one !== undefined);
  if (budget === undefined || bytes <= budget) return [];
  return [fault(place, `weighs ${kilobytes(bytes)} compressed; at most ${kilobytes(budget)} is expected of its kind`)];
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}
