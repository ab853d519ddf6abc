import { inkedPage, type InkedText, type Paper } from '../charts/inked-page.ts';
import { textWidth } from '../charts/label-places.ts';
import { verdictLooks } from '../charts/looks.ts';
import { markup, rounded, scene, stillMarkup, type Scene } from '../charts/scene.ts';
import { verdictGlyph } from '../charts/verdict-glyph.ts';

/** What the picture says that other sites show beside a link to the report. */
export interface Shared {
  title: string;
  subtitle: string;
  /** How many claims have each verdict. */
  counts: readonly { verdict: string; label: string; count: number }[];
  /** The text examined, if there is one to draw. */
  text?: InkedText;
}

/** The size in which other sites show such a picture. */
export const shareSize = { width: 1200, height: 630 };

const { width, height } = shareSize;
const margin = 56;
const page: Paper = {
  layout: 'share',
  width: 620,
  height: height - 2 * 36,
  margin: 28,
  columns: [1, 2, 3, 4],
  largest: 15,
  smallest: 1,
};

const verdictStyles = Object.entries(verdictLooks).map(([verdict, { color }]) => `.${verdict}{color:${color}}`);

/** What the page's stylesheet says of its inked page. */
const style = `
.sheet{fill:var(--sheet);stroke:var(--rule)}
.text{fill:var(--line)}.edge{fill:var(--rule)}.heading{fill:var(--edge-line)}.reach{fill:none}.stroke{fill:currentColor}
${verdictStyles.join('')}
.unverified .stroke{fill:none;stroke:currentColor;stroke-width:.9}`;

/** The report's title and verdicts beside the page of the text examined, as SVG in the page's tokens. */
export function sharePicture({ title, subtitle, counts, text }: Shared): string {
  const room = text ? width - page.width - 2 * margin - 36 : width - 2 * margin;
  const heading = setIn(title, room, [72, 64, 56, 48, 40, 32], 4);
  const below = setIn(subtitle, room, text ? [26, 23, 20] : [36, 30, 26], 4);
  const top = margin + heading.size;
  const subtitleTop = top + (heading.lines.length - 1) * heading.size * 1.08 + below.size * 1.9;
  const said = counts.filter(({ count }) => count > 0);
  const countsTop = height - margin - (said.length - 1) * 42;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` font-family="Inter Variable" fill="var(--ink)"><style>${style}</style>`,
    `<rect width="100%" height="100%" fill="var(--paper)"/>`,
    ...heading.lines.map((line, index) =>
      words(line, margin, top + index * heading.size * 1.08, {
        'font-family': 'Report Display',
        'font-size': heading.size,
      }),
    ),
    ...below.lines.map((line, index) =>
      words(line, margin, subtitleTop + index * below.size * 1.35, { 'font-size': below.size, fill: 'var(--soft)' }),
    ),
    ...said.map(({ verdict, label, count }, index) => {
      const y = countsTop + index * 42;
      const sign = { class: verdict, transform: `translate(${margin} ${y - 21}) scale(2.2)` };
      return [
        stillMarkup(scene('g', '', sign, verdictGlyph(verdict).body)),
        words(String(count), margin + 76, y, { 'font-size': 30, 'font-weight': 600, 'text-anchor': 'end' }),
        words(label, margin + 90, y, { 'font-size': 26 }),
      ].join('');
    }),
    text ? onSheet(text) : '',
    '</svg>',
  ].join('');
}

/** The inked page at the right edge, in the middle of the picture's height. */
function onSheet(text: InkedText): string {
  const drawn = inkedPage(text, page, '');
  const [, , , tall = 0] = String(drawn.attrs['viewBox']).split(' ').map(Number);
  const attrs = { x: width - page.width - 36, y: rounded((height - tall) / 2), width: page.width, height: tall };
  return stillMarkup({ ...drawn, attrs: { ...drawn.attrs, ...attrs } });
}

/** A text's lines in the largest of some sizes at which they are few enough; in the smallest, the rest is cut off. */
function setIn(text: string, room: number, sizes: readonly number[], most: number): { size: number; lines: string[] } {
  const set = sizes.map((size) => ({ size, lines: wrapped(text, room, size) }));
  const fits = set.find(({ lines }) => lines.length <= most) ?? set.at(-1);
  return { size: fits?.size ?? 0, lines: fits?.lines.slice(0, most) ?? [] };
}

function wrapped(text: string, room: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && textWidth(longer, size) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function words(text: string, x: number, y: number, attrs: Scene['attrs']): string {
  return markup(scene('text', '', { x, y: rounded(y), ...attrs }, text));
}
