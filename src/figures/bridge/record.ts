import { bridgePageWords, figureWords as words, sentences, withCommas, withSemicolons } from '../../words/words.ts';
import { barRowsLooks, stillPicture } from '../../charts/looks.ts';
import { baseCase, numberOf } from '../../model/program.ts';
import { run } from '../../model/run.ts';
import { unitText } from '../../model/unit-text.ts';
import { drawnNames } from '../../model/view-picture.ts';
import type { PlacedFigure } from '../figure-kind.ts';
import type { FigureRecord } from '../figure-record.ts';
import type { PlacedView } from './figure.ts';
import { viewDrawing, viewRows } from './view-drawing.ts';

/** A view as it is published: the base case. */
export function viewRecord(view: PlacedView, { report, plain }: PlacedFigure): FigureRecord {
  const model = report.models.find(({ id }) => id === view.model);
  if (!model) throw new Error(`the report has no model "${view.model}"`);
  const { program } = model;
  const results = run(program, baseCase(program));
  const shown = { program, locale: report.locale, base: results, results };
  const rows = viewRows(view.picture, shown, results);
  const names = { title: '', description: '' };
  const units = [...new Set(rows.map(({ name }) => unitText(numberOf(program, name).unit)))].filter(
    (unit) => unit !== '',
  );
  return {
    title: plain(view.title),
    measure: plain(view.measure),
    description: sentences([
      plain(view.description),
      words.steps(withSemicolons(rows.map(({ label, text }) => `${label} ${text}`))),
    ]),
    table: {
      columns: [
        { label: bridgePageWords.number, isNumeric: false },
        { label: words.amount(withCommas(units)), isNumeric: true },
      ],
      rows: rows.map(({ label, value, text }) => [
        { value: label, text: label },
        { value: Number.isFinite(value) ? value : null, text },
      ]),
    },
    sources: [
      ...new Set(drawnNames(view.picture).flatMap((name) => report.numbers[`${view.model}.${name}`]?.sources ?? [])),
    ],
    credit: plain(view.source),
    picture: (width) =>
      stillPicture(viewDrawing(view.picture, shown, names, width === 'wide' ? 640 : 340), barRowsLooks),
  };
}
