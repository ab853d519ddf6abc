import { stillMarkup, type Scene } from './scene.ts';

/** Looks by tag or class, for pictures that stand without the page's stylesheet; they repeat it, in its colours. */
export type Looks = Readonly<Record<string, Scene['attrs']>>;

const text = {
  fill: 'var(--ink)',
  'font-size': 14,
  'paint-order': 'stroke',
  stroke: 'var(--paper)',
  'stroke-width': 4,
  'stroke-linejoin': 'round',
};
const soft = { fill: 'var(--soft)', 'font-size': 13 };
const edge = { fill: 'none', stroke: 'var(--edge-line)', 'stroke-width': 1 };
const hairline = { stroke: 'var(--line)', 'stroke-width': 1 };

export const barRowsLooks: Looks = {
  text: { ...text, 'stroke-width': 6 },
  bar: { fill: 'var(--rest)' },
  value: { 'font-weight': 600 },
  accent: { fill: 'var(--accent)' },
  zero: edge,
  connector: edge,
  mark: { stroke: 'var(--ink)', 'stroke-width': 1.5 },
  bracket: { fill: 'none', stroke: 'var(--accent)', 'stroke-width': 1.5 },
};

export const ratingMapLooks: Looks = {
  text,
  step: soft,
  axis: soft,
  quadrant: soft,
  frame: edge,
  middle: hairline,
  mark: { fill: 'var(--paper)', stroke: 'var(--ink)', 'stroke-width': 1.5 },
  spread: { stroke: 'var(--line)', 'stroke-width': 2 },
  trail: { fill: 'none', stroke: 'var(--edge-line)', 'stroke-width': 1.5, 'stroke-dasharray': '5 3' },
  stop: { fill: 'var(--edge-line)' },
  name: { 'font-weight': 600 },
  number: { stroke: 'none', 'font-size': 13, 'font-weight': 600 },
  small: { 'font-size': 12 },
};

export const exposureLooks: Looks = {
  text,
  step: soft,
  grid: hairline,
  group: { 'font-weight': 600 },
  editors: { fill: 'var(--line)', stroke: 'var(--edge-line)', 'stroke-width': 1 },
};

/** The colour of each verdict. */
export const verdictLooks = {
  supported: { color: 'var(--good)' },
  partly: { color: 'var(--partly)' },
  unverified: { color: 'var(--neutral)' },
  contradicted: { color: 'var(--bad)' },
  inconsistent: { color: 'var(--bad)' },
} satisfies Looks;

export const verdictTallyLooks: Looks = { text, count: { 'font-weight': 600 }, ...verdictLooks };

export const amountsLooks: Looks = {
  text: { ...text, 'font-size': 15 },
  whole: { fill: 'var(--rest)' },
  part: { fill: 'var(--neutral)' },
  accent: { fill: 'var(--accent)' },
  unsupported: { fill: 'var(--paper)', stroke: 'var(--ink)', 'stroke-width': 1.5, 'stroke-dasharray': '4 3' },
  stripes: { stroke: 'var(--edge-line)', 'stroke-dasharray': '2 5' },
  struck: { fill: 'var(--paper)', stroke: 'var(--edge-line)', 'stroke-width': 1.5 },
  tag: { fill: 'var(--paper)', stroke: 'var(--ink)', 'stroke-width': 1.5 },
  strike: { stroke: 'var(--ink)', 'stroke-width': 2 },
  leader: { fill: 'none', stroke: 'var(--ink)', 'stroke-width': 1 },
  value: { 'font-weight': 600 },
  'text-struck': { 'text-decoration': 'line-through', stroke: 'none' },
  note: { fill: 'var(--soft)' },
  step: { fill: 'var(--soft)' },
  axis: { stroke: 'var(--edge-line)', 'stroke-width': 1 },
  before: { stroke: 'var(--ink)', 'stroke-width': 4 },
};

/** A picture with its looks as attributes in place of classes, for files and pages of its own; later classes win. */
export function stillPicture({ attrs, body }: Scene, looks: Looks): string {
  const { viewBox = '' } = attrs;
  const pieces = typeof body === 'string' ? body : body.map((piece) => withLooks(piece, looks));
  return stillMarkup({ tag: 'svg', key: '', attrs: { xmlns: 'http://www.w3.org/2000/svg', viewBox }, body: pieces });
}

function withLooks({ tag, key, attrs: { class: names = '', ...attrs }, body }: Scene, looks: Looks): Scene {
  const styles = [tag, ...String(names).split(' ')].map((name) => looks[name]);
  return {
    tag,
    key,
    attrs: Object.assign({}, attrs, ...styles) as Scene['attrs'],
    body: typeof body === 'string' ? body : body.map((piece) => withLooks(piece, looks)),
  };
}
