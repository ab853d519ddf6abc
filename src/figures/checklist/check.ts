import { percentText } from '../../model/percent-text.ts';
import { didYouMean } from '../../report/content-problem.ts';
import type { ReportProblem } from '../figure-kind.ts';
import type { Checklist } from './schema.ts';

/** Checks that likelihoods meet, that ratings keep to their scales, and that each risk is in a known group. */
export function checkChecklist(value: Checklist, report: ReportProblem): void {
  const groups = value.groups.map(({ id }) => id);
  for (const [index, { word, from, to }] of value.likelihood.entries()) {
    const before = value.likelihood[index - 1];
    if (to <= from)
      report(
        ['likelihood', index, 'to'],
        `"${word}" ends at ${percentText(to)}; more than ${percentText(from)}, where it begins, is expected.`,
      );
    if (before && from !== before.to)
      report(
        ['likelihood', index, 'from'],
        `"${word}" begins at ${percentText(from)}; ${percentText(before.to)} is expected, where "${before.word}" ends.`,
      );
  }
  for (const [index, item] of value.items.entries()) {
    if (!groups.includes(item.group)) {
      report(
        ['items', index, 'group'],
        `"${item.group}" is not one of the groups${didYouMean(item.group, groups) || '.'}`,
      );
    }
    for (const scale of ['likelihood', 'impact'] as const) {
      const count = value[scale].length;
      if (item[scale] > count)
        report(
          ['items', index, scale],
          `the ${scale} of "${item.id}" is ${item[scale]}; a step from 1 to ${count} is expected.`,
        );
    }
  }
}
