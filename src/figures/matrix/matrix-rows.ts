import type { RatedPoint } from '../../charts/rated-marks.ts';
import type { MatrixOutline } from './reading.ts';
import { trendPoint } from './map-data.ts';

/** What the page has for one trend; looked up once, for each change shows much of it anew. */
export interface Row {
  trend: MatrixOutline['trends'][number];
  index: number;
  body: HTMLElement;
  grip: HTMLElement | null;
  rank: Element | null;
  /** The elements that show the reader's rating in a lens, and the other reader's. */
  ratings: { lens: string; own: Element; theirs: Element | null }[];
  fields: HTMLElement | null;
  /** The present rank, as its cell says it. */
  rankText: string;
  /** The present step in each lens, the reader's or else the editors'; and the trend's point on the map. */
  present: Map<string, number>;
  point: RatedPoint;
}

/** A matrix's rows, each with its elements. */
export function matrixRows(matrix: Element, data: MatrixOutline): Row[] {
  const named = (selector: string): Map<string, HTMLElement> =>
    new Map([...matrix.querySelectorAll<HTMLElement>(selector)].map((part) => [part.dataset['trend'] ?? '', part]));
  const [bodies, grips] = [named('tbody[data-trend]'), named('.grip')];
  return data.trends.flatMap((trend, index) => {
    const body = bodies.get(trend.id);
    if (!body) return [];
    return [
      {
        trend,
        index,
        body,
        grip: grips.get(trend.id) ?? null,
        rank: body.querySelector('.rank-now'),
        ratings: ratingPlaces(body),
        fields: body.querySelector<HTMLElement>('.own-rating'),
        rankText: '',
        present: new Map(),
        point: trendPoint(data, trend, index),
      },
    ];
  });
}

function ratingPlaces(body: HTMLElement): Row['ratings'] {
  return [...body.querySelectorAll<HTMLElement>('[data-own]')].map((own) => ({
    lens: own.dataset['own'] ?? '',
    own,
    theirs: own.nextElementSibling,
  }));
}
