import type { RatedPoint } from '../../charts/rated-marks.ts';
import type { MatrixOutline } from './reading.ts';
import { trendPoint } from './map-data.ts';

/** What the page has for one trend; looked up once, for each change shows much of it anew. */
export interface Row {
  trend: MatrixOutline['trends'][number];
  index: number;
  /** The trend's rows in the table. */
  body: HTMLElement;
  /** The trend's entry in the ranking, and its grip there. */
  entry: HTMLElement;
  grip: HTMLButtonElement;
  rank: Element | null;
  /** The elements that show the reader's rating in a lens, and the other reader's. */
  ratings: { lens: string; own: Element; theirs: Element | null }[];
  /** The place of the reader's fields in the table. */
  fields: HTMLElement | null;
  /** The present rank, as its cell says it. */
  rankText: string;
  point: RatedPoint;
}

/** A matrix's rows, each with its elements. `controls` and `help` are the ids of what grips open and are described by. */
export function matrixRows(matrix: Element, data: MatrixOutline, controls: string, help: string): Row[] {
  const named = (selector: string): Map<string, HTMLElement> =>
    new Map([...matrix.querySelectorAll<HTMLElement>(selector)].map((part) => [part.dataset['trend'] ?? '', part]));
  const [bodies, entries] = [named('tbody[data-trend]'), named('.ranking li')];
  return data.trends.flatMap((trend, index) => {
    const [body, entry] = [bodies.get(trend.id), entries.get(trend.id)];
    if (!body || !entry) return [];
    const rank = body.querySelector('.rank-now');
    return [
      {
        trend,
        index,
        body,
        entry,
        grip: gripOf(entry, controls, help),
        rank,
        ratings: ratingPlaces(body),
        fields: body.querySelector<HTMLElement>('.own-rating'),
        rankText: rank?.textContent ?? '',
        point: trendPoint(data, trend, index),
      },
    ];
  });
}

/** Makes a button of a trend's name, which without script is none. */
function gripOf(entry: HTMLElement, controls: string, help: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'grip';
  button.dataset['trend'] = entry.dataset['trend'];
  button.setAttribute('aria-controls', controls);
  button.setAttribute('aria-describedby', help);
  button.ariaExpanded = 'false';
  const name = entry.querySelector('.grip');
  if (name) button.append(...name.childNodes);
  name?.replaceWith(button);
  return button;
}

function ratingPlaces(body: HTMLElement): Row['ratings'] {
  return [...body.querySelectorAll<HTMLElement>('[data-own]')].map((own) => ({
    lens: own.dataset['own'] ?? '',
    own,
    theirs: own.nextElementSibling,
  }));
}
