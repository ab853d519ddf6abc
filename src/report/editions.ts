import type { ContentFiles } from './content-files.ts';
import { didYouMean, type ContentProblem } from './content-problem.ts';
import { day } from './schema/parts.ts';
import type { YamlPath } from './yaml-places.ts';

type Report = (file: { file: string; line: (path: YamlPath) => number }, path: YamlPath, message: string) => void;

/** A verdict that changes.yaml says was changed, and where it says so. */
interface SaidChange {
  claim: string;
  from: string;
  to: string;
  path: YamlPath;
}

/**
 * Checks that every verdict of the last edition still stands, or that changes.yaml names its change with a reason. New claims
 * need no entry; claims taken out do.
 */
export function checkEditions(files: ContentFiles, problems: ContentProblem[]): void {
  const report: Report = ({ file, line }, path, message) => void problems.push({ file, line: line(path), message });
  const days = [...files.editions.keys()].sort();
  const isDay = (name: string): boolean => day.safeParse(name).success;
  for (const name of days.filter((other) => !isDay(other))) {
    const file = files.editions.get(name);
    if (file) report(file, [], `the name is "${name}"; the day of the edition is expected, such as 2026-11-26.yaml.`);
  }
  checkNotMissing(files, days, report);
  const last = days.filter(isDay).at(-1);
  if (last !== undefined) checkSince(files, last, report);
}

/** An edition that changes.yaml tells of and that is over must have left its verdicts. */
function checkNotMissing({ report: main, changes }: ContentFiles, days: readonly string[], report: Report): void {
  const index = changes.value.findIndex(({ kind, date }) => kind === 'edition' && date < main.value.edition);
  const date = changes.value[index]?.date;
  if (date === undefined || days.some((name) => name >= date)) return;
  report(
    changes,
    [index],
    `the verdicts of the edition of ${date} are not kept; editions/${date}.yaml is expected, with each claim and its verdict.`,
  );
}

function checkSince({ claims, changes, editions }: ContentFiles, last: string, report: Report): void {
  const before = editions.get(last)?.value.verdicts ?? {};
  const now = new Map(claims.value.map(({ id, verdict }, index) => [id, { verdict, index }]));
  const newestFirst = [...changes.value.entries()].sort(([, one], [, other]) => other.date.localeCompare(one.date));
  const said = newestFirst.flatMap(([index, { date, verdicts }]): SaidChange[] =>
    date > last ? verdicts.map((change, place) => ({ ...change, path: [index, 'verdicts', place] })) : [],
  );
  for (const { claim, path } of said) {
    if (claim in before || now.has(claim)) continue;
    const near = didYouMean(claim, [...Object.keys(before), ...now.keys()]);
    report(changes, [...path, 'claim'], `"${claim}" is a claim neither of this edition nor of the last${near || '.'}`);
  }
  for (const [claim, from] of Object.entries(before)) {
    const to = now.get(claim)?.verdict ?? 'dropped';
    const changed = said.filter((change) => change.claim === claim);
    const [newest] = changed;
    const oldest = changed.at(-1);
    if (!newest || !oldest) {
      if (from === to) continue;
      const index = now.get(claim)?.index;
      report(
        claims,
        index === undefined ? [] : [index, 'verdict'],
        `the claim "${claim}" was ${from} in the edition of ${last} and is ${index === undefined ? 'gone' : to} now; ` +
          'an entry under verdicts in changes.yaml, with the reason, is expected.',
      );
      continue;
    }
    if (oldest.from !== from)
      report(
        changes,
        [...oldest.path, 'from'],
        `from is ${oldest.from}, but the edition of ${last} gave "${claim}" ${from}.`,
      );
    if (newest.to !== to)
      report(changes, [...newest.path, 'to'], `to is ${newest.to}, but "${claim}" is ${to} in claims.yaml.`);
  }
}
