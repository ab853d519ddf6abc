import { report } from '../report.ts';
import type { Change } from '../report/report-types.ts';

/**
 * What names a change in addresses: its day, with a number from the day's second change on. Counted from the oldest, so that
 * later changes leave the names as they are.
 */
export function changeName(change: Change): string {
  const sameDay = report.changes.filter(({ date }) => date === change.date).toReversed();
  const number = sameDay.indexOf(change) + 1;
  return `change-${change.date}${number > 1 ? `-${number}` : ''}`;
}
