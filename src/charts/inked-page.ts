import { ruledLines, type ClaimStart, type RuledBlock, type RuledRoom, type Stroke } from './ruled-lines.ts';
import { rounded, scene, type Scene } from './scene.ts';
import { verdictGlyph } from './verdict-glyph.ts';

/** A claim as its ink shows it. */
export interface InkedClaim {
  id: string;
  verdict: string;
  /** What the ink is called: the verdict and the claim's words. */
  name: string;
  /** Where the ink leads; without it, it is no link. */
  href?: string;
}

/** A text and its claims, in the text's order. */
export interface InkedText {
  blocks: readonly RuledBlock[];
  claims: readonly InkedClaim[];
}

/** The paper a text is drawn on. */
export interface Paper extends Omit<RuledRoom, 'width' | 'height'> {
  layout: string;
  width: number;
  height: number;
  margin: number;
}

export const widePaper: Paper = {
  layout: 'wide',
  width: 620,
  height: 700,
  margin: 30,
  columns: [1, 2, 3, 4],
  largest: 13,
  smallest: 3,
};

export const narrowPaper: Paper = {
  layout: 'narrow',
  width: 350,
  height: 620,
  margin: 16,
  columns: [1, 2],
  largest: 11,
  smallest: 3,
};

/** A text's page as ruled lines, each claim's words inked by its verdict and led by the verdict's glyph. */
export function inkedPage({ blocks, claims }: InkedText, paper: Paper, name: string): Scene {
  const { layout, width, margin } = paper;
  const inner = { ...paper, width: width - 2 * margin, height: paper.height - 2 * margin };
  const { height, strokes, starts } = ruledLines(blocks, inner);
  const plain = (kind: Stroke['kind'], share: number): Scene =>
    scene('path', kind, {
      class: kind,
      d: path(
        strokes.filter((one) => one.kind === kind && !one.claim),
        share,
      ),
    });
  const links = claims.map(({ id, verdict, name: said, href }) => {
    const own = strokes.filter(({ claim }) => claim === id);
    const glyphs = starts.filter(({ claim }) => claim === id).slice(0, 1);
    const parts = [
      scene('title', 'title', {}, said),
      scene('path', 'reach', { class: 'reach', d: path([...glyphs.map(roomOf), ...own], leading) }),
      scene('path', 'stroke', { class: 'stroke', d: path(own, thickness) }),
      ...glyphs.map(({ x, y, size }) => {
        const side = size * 1.3;
        const transform = `translate(${tenth(x - side / 2)} ${tenth(y - side / 2)}) scale(${rounded(side / 10)})`;
        const attrs = { class: 'sign', transform };
        return scene('g', 'sign', attrs, verdictGlyph(verdict).body);
      }),
    ];
    return scene(
      href === undefined ? 'g' : 'a',
      `claim ${id}`,
      { class: `ink ${verdict}`, ...(href && { href }) },
      parts,
    );
  });
  const whole = tenth(height + 2 * margin);
  return scene(
    'svg',
    `inked-page ${layout}`,
    { class: `inked-page ${layout}`, viewBox: `0 0 ${width} ${whole}`, role: 'group', 'aria-label': name },
    [
      scene('rect', 'sheet', { class: 'sheet', x: 0.5, y: 0.5, width: width - 1, height: tenth(whole - 1) }),
      scene('g', 'lines', { transform: `translate(${margin} ${margin})` }, [
        plain('edge', 0.05),
        plain('text', 0.22),
        plain('heading', 0.5),
        ...links,
      ]),
    ],
  );
}

/** The room of a glyph, as a stroke. */
function roomOf({ x, y, size }: ClaimStart): Stroke {
  return { x: x - 0.8 * size, y, width: 1.6 * size, size, kind: 'text' };
}

/** How much of a letter's size ink is high, and the reach of a pointer around it. */
const [thickness, leading] = [0.86, 1.6];

/** A tenth of a pixel is as fine as ruled lines need, and keeps pages small. */
function tenth(length: number): number {
  const value = Math.round(length * 10) / 10;
  return value === 0 ? 0 : value;
}

/** Strokes as rectangles, each as high as a share of its letters. */
function path(strokes: readonly Stroke[], share: number): string {
  return strokes
    .map(({ x, y, width, size }) => {
      const height = size * share;
      return `M${tenth(x)} ${tenth(y - height / 2)}h${tenth(width)}v${tenth(height)}h${tenth(-width)}z`;
    })
    .join('');
}
