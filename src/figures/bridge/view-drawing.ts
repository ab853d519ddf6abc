import { bridgeWords as words } from '../../words/words.ts';
import type { FormatLocaleDefinition } from 'd3-format';
import { barRows } from '../../charts/bar-rows.ts';
import type { PictureNames, Scene } from '../../charts/scene.ts';
import { bridgeLabel, bridgeValue } from '../../model/bridge-texts.ts';
import { numberText } from '../../model/number-text.ts';
import { numberOf, sameCase, type Program, type Results } from '../../model/program.ts';
import { viewBars, type ViewPicture } from '../../model/view-picture.ts';

/** What a picture is drawn from: a case of a model, and its base case. */
export interface DrawnCase {
  program: Program;
  locale: FormatLocaleDefinition;
  base: Results;
  results: Results;
}

/** A view's picture of a case, with outlines of the base case where that is another. */
export function viewDrawing(picture: ViewPicture, shown: DrawnCase, names: PictureNames, width: 340 | 640): Scene {
  const { program, locale, base, results } = shown;
  const text = (name: string): string => numberText(shown, name, results[name] ?? NaN);
  const compare = 'steps' in picture ? picture.compare : undefined;
  const mark = 'mark' in picture ? picture.mark : undefined;
  const isSame = sameCase(base, results);
  return barRows(
    {
      bars: viewBars(picture, results),
      base: isSame ? [] : viewBars(picture, base),
      label: bridgeLabel(program),
      value: bridgeValue(program, locale),
      accent: picture.accent,
      joined: 'steps' in picture,
      compare: compare && { with: compare.with, text: text(compare.as) },
      mark:
        mark === undefined
          ? undefined
          : { value: results[mark] ?? NaN, text: `${numberOf(program, mark).short} ${text(mark)}` },
      key: words.outlines,
    },
    names,
    width,
  );
}

/** A row of the table that says what a picture shows: a bar, or the line that the bars are held against. */
export interface ViewRow {
  name: string;
  label: string;
  /** Not finite where undefined. */
  value: number;
  text: string;
}

/** The numbers of a picture as rows. */
export function viewRows(picture: ViewPicture, { program, locale }: DrawnCase, results: Results): ViewRow[] {
  const value = bridgeValue(program, locale);
  const bars = viewBars(picture, results).map((bar) => ({
    name: bar.name,
    label: numberOf(program, bar.name).label,
    value: bar.value,
    text: value(bar),
  }));
  if (!('mark' in picture)) return bars;
  const { mark } = picture;
  const at = results[mark] ?? NaN;
  return [
    ...bars,
    { name: mark, label: numberOf(program, mark).label, value: at, text: numberText({ program, locale }, mark, at) },
  ];
}
