import { checklistWords, figureWords as words, sentences, withCommas, withinWords } from '../../words/words.ts';
import { exposureNarrow, exposureWide } from '../../charts/exposure-chart.ts';
import type { ExposureData } from '../../charts/exposure-layout.ts';
import { exposureLooks, stillPicture } from '../../charts/looks.ts';
import { percentText } from '../../model/percent-text.ts';
import { citedIn } from '../../report/inline-text.ts';
import type { PlacedFigure } from '../figure-kind.ts';
import type { FigureRecord, FigureTable } from '../figure-record.ts';
import type { ChecklistOutline } from './reading.ts';
import type { Checklist } from './schema.ts';

/** A checklist as it is published: the likelihood and impact of each risk as the editors see it. */
export function checklistRecord(content: Checklist, outline: ChecklistOutline, { plain }: PlacedFigure): FigureRecord {
  const exposure = editorsExposure(outline);
  const names = { title: '', description: '' };
  return {
    title: outline.title,
    measure: words.exposureMeasure(outline.horizon),
    description: editorsView(outline),
    table: table(content, outline),
    sources: [...new Set(content.items.flatMap(({ evidence, sources }) => [...citedIn(evidence), ...sources]))],
    credit: plain(content.source),
    key: words.exposureKey,
    picture: (width) =>
      stillPicture((width === 'wide' ? exposureWide : exposureNarrow)(exposure, names), exposureLooks),
  };
}

/** What the picture of a checklist shows before readers have said anything. */
export function editorsExposure({ items, likelihood, impact }: ChecklistOutline): ExposureData {
  return {
    rows: items.map(({ id, short, likelihood: likely, impact: serious }) => ({
      id,
      label: short,
      editors: { likelihood: likely, impact: serious },
      happened: false,
    })),
    likelihood,
    impact: impact.map(({ word }) => word),
    percent: percentText,
  };
}

/** The picture in words: under each word of impact the risks that the editors put there, with their likelihood. */
export function editorsView({ items, likelihood, impact, horizon }: ChecklistOutline): string {
  const groups = impact
    .map(({ word }, index) => ({ word, here: items.filter((item) => item.impact === index + 1) }))
    .reverse()
    .filter(({ here }) => here.length > 0)
    .map(({ word, here }) => {
      const risks = here.map((item) =>
        checklistWords.stateWithReason(item.short, withinWords.step(likelihood[item.likelihood - 1]?.word ?? '')),
      );
      return checklistWords.view(word, withCommas(risks));
    });
  return checklistWords.description(horizon, sentences(groups));
}

function table({ groups }: Checklist, { items, likelihood, impact }: ChecklistOutline): FigureTable {
  const text = (label: string): FigureTable['columns'][number] => ({ label, isNumeric: false });
  const number = (label: string): FigureTable['columns'][number] => ({ label, isNumeric: true });
  return {
    columns: [
      text(checklistWords.risk),
      text(checklistWords.group),
      text(checklistWords.fields.likelihood),
      number(words.likelihoodFrom),
      number(words.likelihoodTo),
      text(checklistWords.fields.impact),
      number(words.impactStep(impact.length)),
    ],
    rows: items.map((item) => {
      const { word = '', from = 0, to = 0 } = likelihood[item.likelihood - 1] ?? {};
      const group = groups.find(({ id }) => id === item.group)?.label ?? item.group;
      const serious = impact[item.impact - 1]?.word ?? '';
      return [
        { value: item.short, text: item.short },
        { value: group, text: group },
        { value: word, text: word },
        { value: from, text: percentText(from) },
        { value: to, text: percentText(to) },
        { value: serious, text: serious },
        { value: item.impact, text: String(item.impact) },
      ];
    }),
  };
}
