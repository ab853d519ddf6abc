import { plotWords } from '../../words/en.ts';
import type { PictureWidth } from '../figure-record.ts';
import { eventPlot } from './event-plot.ts';
import { fieldPlot } from './field-plot.ts';
import { layoutOf } from './layout.ts';
import { isWordsIn, type PlotData } from './plot-rows.ts';
import { rowPlot } from './row-plot.ts';
import { panelsOf, type PlotContent, type PlotPanel } from './schema.ts';
import { colour, fillOf, hatching, seriesColumn, seriesOf, type Page, type Sketch, type Tone } from './sketch.ts';
import { widthOf, wordsMarkup, wrapped, type Words } from './words-placed.ts';

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
  const key = keyOf(content, page);
  const parts: string[] = [];
  const words: Words[] = [...key.words];
  let top = key.height;
  for (let first = 0; first < panels.length; first += across) {
    const sketches = panels.slice(first, first + across).map((panel) => titled(panel, { ...page, width }));
    // Plots side by side begin at one height.
    const above = Math.max(...sketches.map((sketch) => sketch.above));
    for (const [index, sketch] of sketches.entries()) {
      const at = { x: index * (width + gap), y: top + above };
      parts.push(`<g transform="translate(${round(at.x)},${round(at.y)})">${sketch.markup}</g>`);
      words.push(...sketch.words.map((one) => ({ ...one, x: one.x + at.x, y: one.y + at.y })));
    }
    top += above + Math.max(...sketches.map(({ height }) => height)) + (first + across < panels.length ? 26 : 4);
  }
  const letters = words.map((one) => wordsMarkup(one, page.type)).join('');
  const look = `font-size="${page.type.size}" stroke-linejoin="round" class="words"`;
  return (
    `<svg class="plot ${layout}" viewBox="0 0 ${page.width} ${Math.ceil(top)}" fill="none">` +
    `${hatching(page.id)}${key.markup}${parts.join('')}<g ${look}>${letters}</g></svg>`
  );
}

const round = (length: number): number => Math.round(length * 100) / 100;

/** How many panels stand side by side: rows and few columns can, long series need the width. */
function panelsAcross(panels: readonly PlotPanel[], { isNarrow, data }: Page): number {
  if (isNarrow || panels.length === 1 || panels.some((panel) => layoutOf(panel, isWordsIn(data)) === 'events'))
    return 1;
  if (data.rows.length > 8) return 1;
  return panels.length % 3 === 0 ? 3 : 2;
}

function titled(panel: PlotPanel, page: Page): Sketch {
  const sketch = drawings[layoutOf(panel, isWordsIn(page.data))](panel, page);
  if (panel.title === undefined) return sketch;
  const { type, width, data } = page;
  const lines = wrapped(data.plain(panel.title), width, type);
  const room = lines.length * type.line + 8;
  const title: Words = { lines, x: 0, y: type.size - sketch.above - room, anchor: 'start', tone: 'ink', isBold: true };
  return { ...sketch, above: sketch.above + room, words: [title, ...sketch.words] };
}

/** What colours, symbols and hatching mean, where the picture does not say it itself. */
function keyOf(content: PlotContent, page: Page): { markup: string; words: Words[]; height: number } {
  const entries = keyEntries(content, page);
  const words: Words[] = [];
  let markup = '';
  let [x, y] = [0, page.type.size];
  for (const { text, swatch } of entries) {
    const lines = wrapped(text, page.width - 24, page.type);
    const length = 22 + widthOf(lines, page.type);
    if (x > 0 && x + length > page.width) [x, y] = [0, y + page.type.line];
    markup += `<g transform="translate(${round(x)},${round(y - page.type.size * 0.36)})">${swatch}</g>`;
    words.push({ lines, x: x + 22, y, anchor: 'start', tone: 'ink' });
    y += (lines.length - 1) * page.type.line;
    x += length + 18;
  }
  return { markup, words, height: entries.length > 0 ? y + 14 : 0 };
}

const shapes = {
  circle: '<circle cx="8" r="6"',
  square: '<rect x="2.5" y="-5.5" width="11" height="11"',
  diamond: '<path d="M8,-7.5L14.5,0L8,7.5L1.5,0Z"',
  triangle: '<path d="M8,-7L15,5.5H1Z"',
};

function keyEntries({ hatched }: PlotContent, page: Page): { text: string; swatch: string }[] {
  const marks = panelsOf(page.content).flatMap((panel) => panel.marks ?? []);
  const columns = new Set(
    marks
      .filter(({ mark }) => mark !== 'lineY' && mark !== 'event')
      .flatMap((mark) => seriesColumn(mark, page.data) ?? []),
  );
  const series = [...columns].flatMap((column) =>
    seriesOf(column, page).map(({ name, tone, symbol }) => ({
      text: name,
      swatch: `${shapes[marks.some(({ mark }) => mark === 'dot') ? symbol : 'square']} fill="${colour(tone)}"/>`,
    })),
  );
  const signs: { tone: Tone; text: string }[] = marks.some(({ fill }) => fill === 'sign')
    ? [
        { tone: 'good', text: plotWords.aboveZero },
        { tone: 'bad', text: plotWords.belowZero },
      ]
    : [];
  return [
    ...series,
    ...signs.map(({ tone, text }) => ({ text, swatch: `${shapes.square} fill="${colour(tone)}"/>` })),
    ...(hatched
      ? [
          {
            text: page.data.plain(hatched.label),
            swatch: hatchedSwatch(
              marks.some(({ mark }) => mark.startsWith('bar')),
              page,
            ),
          },
        ]
      : []),
  ];
}

function hatchedSwatch(isBar: boolean, page: Page): string {
  const look = isBar ? `fill="${fillOf('ink', true, page.id)}"` : 'fill="var(--paper)" stroke-width="2"';
  return `${shapes[isBar ? 'square' : 'circle']} ${look} stroke="var(--ink)"/>`;
}
