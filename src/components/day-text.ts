import { report } from '../report.ts';
import { writtenDay } from './written-day.ts';

/** A day, month, quarter or year as readers of the report's language write it. */
export function dayText(day: string): string {
  return writtenDay(day, report.file);
}

/** The same, with a number that does not part from its month. */
export function unpartedDay(day: string): string {
  return dayText(day).replace(' ', '\u00a0');
}
