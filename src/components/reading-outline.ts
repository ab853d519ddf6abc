import { percentText } from '../model/percent-text.ts';
import { textDigest } from '../model/text-digest.ts';
import type { ReadingOutline } from '../reading/outline.ts';
import type { Checklist } from '../report/report-types.ts';
import { plainText, report } from '../report.ts';

/** The digest of what a risk says, by which a reader's marks know whether it has changed since. */
export function riskDigest({
  question,
  why,
  signal,
  evidence,
  mind,
  reason,
  likelihood,
  impact,
}: Checklist['items'][number]): string {
  return textDigest(question, why, signal, evidence, mind, reason, String(likelihood), String(impact));
}

/** The chapter in which a figure stands; empty where it stands in none. */
function chapterOf(figure: string): string {
  return report.figures.find(({ id }) => id === figure)?.chapter ?? '';
}

/** What a reading of this report can be about, in plain words. What stands in no chapter is left out. */
export function readingOutline(site: string | undefined): ReadingOutline {
  const { file, locale, models, matrices, checklists, chapters } = report;
  return {
    report: plainText(file.title),
    authors: file.authors,
    edition: file.edition,
    version: file.version,
    ...(site ? { site } : {}),
    locale,
    chapters: chapters.map(({ id, title }) => ({ id, title: plainText(title) })),
    models: models.flatMap(({ id, title, program, bridge }) =>
      bridge && chapterOf(`bridge-${id}`)
        ? [{ id, title, chapter: chapterOf(`bridge-${id}`), program, answers: bridge.answers }]
        : [],
    ),
    matrices: matrices
      .map((matrix) => ({
        id: matrix.id,
        title: plainText(matrix.title),
        chapter: chapterOf(`matrix-${matrix.id}`),
        lenses: matrix.lenses.flatMap(({ id, label, counts }) => {
          const steps = matrix.steps[id];
          return steps
            ? [{ id, label, counts, steps: steps.map(({ word, meaning }) => ({ word, meaning: plainText(meaning) })) }]
            : [];
        }),
        trends: matrix.trends.map(({ id, label, ratings }) => ({
          id,
          label: plainText(label),
          ratings: Object.fromEntries(Object.entries(ratings).map(([lens, { value }]) => [lens, value])),
        })),
      }))
      .filter(({ chapter }) => chapter !== ''),
    checklists: checklists
      .map((checklist) => ({
        id: checklist.id,
        title: plainText(checklist.title),
        chapter: chapterOf(`checklist-${checklist.id}`),
        horizon: plainText(checklist.horizon),
        likelihood: checklist.likelihood.map(({ word, from, to }) => ({
          word,
          meaning: `${percentText(from)} to ${percentText(to)}`,
        })),
        impact: checklist.impact.map(({ word, meaning }) => ({ word, meaning: plainText(meaning) })),
        items: checklist.items.map((item) => ({
          id: item.id,
          group: checklist.groups.find(({ id }) => id === item.group)?.label ?? item.group,
          short: plainText(item.short),
          question: plainText(item.question),
          signal: plainText(item.signal),
          mind: plainText(item.mind),
          likelihood: item.likelihood,
          impact: item.impact,
          digest: riskDigest(item),
        })),
      }))
      .filter(({ chapter }) => chapter !== ''),
  };
}
