import { stillMarkup, type Scene } from '../charts/scene.ts';
import { waterfallColumns, type WaterfallData } from '../charts/waterfall.ts';
import type { About } from './about.ts';
import { framedPicture } from './framed-picture.ts';

const [ink, paper, line] = ['#241e19', '#fcfaf5', '#807971'];
const [total, gain, loss] = ['#514c46', '#1a609e', '#b93a0e'];

/** The waterfall's styles from the page's stylesheet, by class, in colours that every program reads; later entries win. */
const stylesByClass: Record<string, Scene['attrs']> = {
  bar: { fill: total },
  label: { 'font-size': 14 },
  value: { 'font-size': 14, 'font-weight': 600 },
  gain: { fill: gain },
  loss: { fill: loss },
  zero: { stroke: line, 'stroke-width': 1 },
  connector: { stroke: line, 'stroke-width': 1 },
};

/** The bridge of a base case as an SVG file. It embeds no font, so it names fallbacks. */
export function bridgePicture(about: About, heading: string, data: WaterfallData): string {
  const { attrs, body } = waterfallColumns(data, { title: '', description: '' });
  const [, , width = 0, height = 0] = String(attrs['viewBox']).split(' ').map(Number);
  const pieces = typeof body === 'string' ? '' : body.map((piece) => stillMarkup(withInlineStyles(piece))).join('');
  return framedPicture(
    about,
    heading,
    { width, height, markup: pieces },
    { face: 'Inter Variable, Inter, Arial, sans-serif', ink, paper },
  );
}

/** A scene with inline styles in place of classes. */
function withInlineStyles({ tag, key, attrs: { class: names = '', ...attrs }, body }: Scene): Scene {
  const styles = String(names)
    .split(' ')
    .map((name) => stylesByClass[name]);
  return {
    tag,
    key,
    attrs: Object.assign({}, attrs, ...styles) as Scene['attrs'],
    body: typeof body === 'string' ? body : body.map(withInlineStyles),
  };
}
