import { dot, link, plot as drawPlot, arrow, areaY, lineY, rect, ruleX, ruleY, type Markish } from '@observablehq/plot';
import { JSDOM } from 'jsdom';

/** What Plot drew, and where its scales put a value. */
export interface Canvas {
  markup: string;
  x: (value: number) => number;
  y: (value: number) => number;
}

/** The scale of one direction: values, and the pixels that they span. */
export interface CanvasScale {
  type: 'linear' | 'log';
  domain: readonly [number, number];
  range: readonly [number, number];
}

export const plot = { dot, link, arrow, areaY, lineY, rect, ruleX, ruleY };

const { document } = new JSDOM('').window;

/** Draws marks with Observable Plot. Axes and words are ours: Plot lets words overlap. */
export function canvas(size: readonly [number, number], x: CanvasScale, y: CanvasScale, marks: Markish[]): Canvas {
  const [width, height] = size;
  const options = ({ type, domain, range }: CanvasScale): object => ({ type, domain, range, axis: null, clamp: false });
  const drawn = drawPlot({ document, width, height, margin: 0, x: options(x), y: options(y), marks });
  const svg = drawn as unknown as Element & { scale: (name: string) => { apply: (value: number) => number } };
  const [xScale, yScale] = [svg.scale('x'), svg.scale('y')];
  // Plot sets its styles in an element that a strict policy blocks; none of them matters without Plot's own words.
  const groups = [...svg.children].filter((child) => child.localName !== 'style');
  return {
    markup: groups.map((group) => still(group.outerHTML)).join(''),
    x: (value) => xScale.apply(value),
    y: (value) => yScale.apply(value),
  };
}

/** Rounds lengths, so that every machine writes the same; names that Plot gives its groups are for no reader. */
function still(markup: string): string {
  return markup
    .replaceAll(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (digits) => String(Math.round(Number(digits) * 100) / 100))
    .replaceAll(/ aria-label="[^"]*"/g, '');
}
