import { labelLines } from './label-lines.ts';
import { linear } from './linear.ts';
import { rounded } from './scene.ts';

/** The likelihood and impact of a risk, in steps counted from 1. */
export interface Exposure {
  likelihood: number;
  impact: number;
}

/** A risk as the editors rate it, and as readers do if they differ. */
export interface ExposureRow {
  id: string;
  label: string;
  editors: Exposure;
  yours?: Exposure;
  theirs?: Exposure;
  happened: boolean;
}

/** The risks under each step of impact, from most to least, each group from most to least likely. */
export type ExposureOrder = readonly { impact: number; ids: readonly string[] }[];

/** Risks, the probability range that each word of likelihood means, and the words of impact, both from least to most. */
export interface ExposureData {
  rows: readonly ExposureRow[];
  likelihood: readonly { word: string; from: number; to: number }[];
  impact: readonly string[];
  /** Formats a probability. */
  percent: (share: number) => string;
  /** The order to keep while a hand moves a bar; by default rows stand where their ratings put them. */
  order?: ExposureOrder;
  /** Whether each row is high enough for a finger, on wide screens too. */
  isForFingers?: boolean;
}

export type ExposureWidth = 'wide' | 'narrow';

interface Form {
  width: number;
  /** Where the scale begins. */
  left: number;
  /** The room above each bar for its label; 0 where the label stands beside the bar. */
  over: number;
  characters: number;
  row: number;
  /** The least width of what a hand takes hold of. */
  hold: number;
}

/** On the narrowest screens, where the picture is 280 pixels wide, a row of 54 is just high enough for a finger. */
const forms: Record<ExposureWidth, Form> = {
  wide: { width: 720, left: 230, over: 0, characters: 29, row: 28, hold: 48 },
  narrow: { width: 340, left: 6, over: 20, characters: 46, row: 54, hold: 54 },
};
const fingerRow = 46;
const lineHeight = 15;
const headingHeight = 30;

export const axisHeight = 26;
export const barHeight = 14;

/** A risk's place in the picture: its label's lines, the top of its bar, and the room around both. */
export interface PlacedRow {
  row: ExposureRow;
  lines: readonly string[];
  top: number;
  bar: number;
  height: number;
}

export interface ExposureLayout {
  form: Form;
  x: (share: number) => number;
  height: number;
  groups: readonly { word: string; top: number; rows: readonly PlacedRow[] }[];
}

/** Where the rows of a picture stand. */
export function exposureLayout(data: ExposureData, width: ExposureWidth): ExposureLayout {
  const form = forms[width];
  const rowsById = new Map(data.rows.map((row) => [row.id, row]));
  let top = axisHeight;
  const groups = (data.order ?? exposureOrder(data.rows)).flatMap(({ impact, ids }) => {
    const rows = ids.flatMap((id) => rowsById.get(id) ?? []);
    if (rows.length === 0) return [];
    const head = top;
    top += headingHeight;
    const placed = rows.map((row) => {
      const place = placedRow(row, form, top, data.isForFingers ?? false);
      top += place.height;
      return place;
    });
    return [{ word: data.impact[impact - 1] ?? '', top: head, rows: placed }];
  });
  return { form, x: linear([0, 1], [form.left, form.width - 18]), height: top + 8, groups };
}

function placedRow(row: ExposureRow, form: Form, top: number, isForFingers: boolean): PlacedRow {
  const lines = labelLines(capitalized(row.label), form.characters).slice(0, 2);
  const more = (lines.length - 1) * lineHeight;
  const least = isForFingers ? Math.max(form.row, fingerRow) : form.row;
  if (form.over > 0) {
    const bar = top + form.over + more + 6;
    return { row, lines, top, bar, height: least + more };
  }
  const height = Math.max(least, form.row + more);
  return { row, lines, top, bar: top + (height - barHeight) / 2, height };
}

/** A name that stands in the middle of sentences, too, as it begins a line. */
function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Where ratings put the risks: under their impact, most likely first, ties in the author's order. */
export function exposureOrder(rows: readonly ExposureRow[]): ExposureOrder {
  const steps = [...new Set(rows.map((row) => shownExposure(row).impact))].sort((one, other) => other - one);
  return steps.map((impact) => ({
    impact,
    ids: rows
      .filter((row) => shownExposure(row).impact === impact)
      .sort((one, other) => rank(other) - rank(one))
      .map(({ id }) => id),
  }));
}

function rank(row: ExposureRow): number {
  return row.happened ? Number.MAX_SAFE_INTEGER : shownExposure(row).likelihood;
}

/** The reader's view of a risk, or else the editors'. */
export function shownExposure({ editors, yours }: ExposureRow): Exposure {
  return yours ?? editors;
}

/** The part of the scale that a step of likelihood spans. */
export function bandSpan(
  { likelihood }: ExposureData,
  { x }: ExposureLayout,
  step: number,
): { x: number; width: number } {
  const { from, to } = likelihood[step - 1] ?? { from: 0, to: 0 };
  return { x: rounded(x(from)), width: rounded(x(to) - x(from)) };
}

/** The step of likelihood at a place along the scale. */
export function stepAt({ likelihood }: Pick<ExposureData, 'likelihood'>, width: ExposureWidth, x: number): number {
  const { left, width: end } = forms[width];
  const share = (x - left) / (end - 18 - left);
  const step = likelihood.findIndex(({ to }) => share < to);
  return step === -1 ? likelihood.length : step + 1;
}

/** What a hand takes hold of to move a bar: the bar and the room around it, as shares of the picture. */
export interface BarHold {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** How far down the middle of the bar is, as a share of the height. */
  grip: number;
}

/** What a hand takes hold of for each risk that has not happened, from top to bottom. */
export function exposureHolds(data: ExposureData, width: ExposureWidth): BarHold[] {
  const layout = exposureLayout(data, width);
  const { form, height } = layout;
  return layout.groups.flatMap(({ rows }) =>
    rows
      .filter(({ row }) => !row.happened)
      .map(({ row, top, bar, height: rowHeight }) => {
        const span = bandSpan(data, layout, shownExposure(row).likelihood);
        const wide = Math.max(form.hold, span.width);
        return {
          id: row.id,
          x: (span.x + span.width / 2 - wide / 2) / form.width,
          y: top / height,
          width: wide / form.width,
          height: rowHeight / height,
          grip: (bar + barHeight / 2 - top) / rowHeight,
        };
      }),
  );
}
