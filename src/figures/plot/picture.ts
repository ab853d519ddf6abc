import { rounded } from '../../charts/scene.ts';
import type { PictureWidth } from '../figure-record.ts';
import { eventPlot } from './event-plot.ts';
import { fieldPlot } from './field-plot.ts';
import { layoutOf } from './layout.ts';
import { isWordsIn, type PlotData } from './plot-rows.ts';
import { rowPlot } from './row-plot.ts';
import { panelsOf, type PlotContent, type PlotPanel } from './schema.ts';
import { hatching, type Page } from './sketch.ts';
import { keyOf } from './key.ts';
import { wordsMarkup, wrapped, type Words } from './words-placed.ts';

/** The widths of pictures, and their letters: 12 pixels at the least where a picture is shown smaller, as on a small phone. */
const layouts = {
  wide: { width: 720, type: { size: 14.5, line: 18 } },
  narrow: { width: 340, type: { size: 15, line: 19 } },
} as const;

const drawings = { rows: rowPlot, field: fieldPlot, events: eventPlot };

/** A figure as one `<svg>`, drawn for a width. `id` begins the ids within it. */
export function plotPicture(content: PlotContent, data: PlotData, layout: PictureWidth, id: string): string {
  const page: Page = { ...layouts[layout], isNarrow: layout === 'narrow', id: `${id}-${layout}`, content, data };
  const panels = panelsOf(content);
  const across = panelsAcross(panels, page);
  const gap = 28;
  const width = (page.width - gap * (across - 1)) / across;
  const key = keyOf(page);
  const parts: string[] = [];
  const words: Words[] = [...key.words];
  let top = key.height;
  for (let first = 0; first < panels.length; first += across) {
    const beside = panels.slice(first, first + across);
    const titles = beside.map(({ title }) => (title === undefined ? [] : wrapped(data.plain(title), width, page.type)));
    const sketches = beside.map((panel) => drawings[layoutOf(panel, isWordsIn(data))](panel, { ...page, width }));
    const heading = Math.max(...titles.map(({ length }) => length)) * page.type.line;
    // Titles of plots side by side stand at one height, and so do the plots.
    const y = top + heading + (heading > 0 ? 8 : 0) + Math.max(...sketches.map(({ above }) => above));
    for (const [index, sketch] of sketches.entries()) {
      const x = index * (width + gap);
      parts.push(`<g transform="translate(${rounded(x)},${rounded(y)})">${sketch.markup}</g>`);
      const title: Words = {
        lines: titles[index] ?? [],
        x,
        y: top + page.type.size,
        anchor: 'start',
        tone: 'ink',
        isBold: true,
      };
      words.push(title, ...sketch.words.map((one) => ({ ...one, x: one.x + x, y: one.y + y })));
    }
    top = y + Math.max(...sketches.map(({ height }) => height)) + (first + across < panels.length ? 26 : 4);
  }
  const letters = words.map((one) => wordsMarkup(one, page.type)).join('');
  const look = `font-size="${page.type.size}" stroke="var(--paper)" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`;
  return (
    `<svg class="plot ${layout}" viewBox="0 0 ${page.width} ${Math.ceil(top)}" fill="none">` +
    `${page.content.hatched ? hatching(page.id) : ''}${key.markup}${parts.join('')}<g ${look}>${letters}</g></svg>`
  );
}

/** How many panels stand side by side: rows and few columns can, long series need the width. */
function panelsAcross(panels: readonly PlotPanel[], { isNarrow, data }: Page): number {
  if (isNarrow || panels.length === 1 || panels.some((panel) => layoutOf(panel, isWordsIn(data)) === 'events'))
    return 1;
  if (data.rows.length > 8) return 1;
  return panels.length % 3 === 0 ? 3 : 2;
}
