/** What the styles need: older browsers would follow some rules and not others, and show pages that cannot be read. */
const floor = 'selector(&) and selector(:has(a))';

/** What browsers below the floor get in place of the styles: a column of text. */
const plain =
  'body{max-width:40rem;margin:0 auto;padding:1rem;font:1.125rem/1.5 serif}' +
  'svg,img{max-width:100%;height:auto}nav a{margin-right:1rem}' +
  // Glyphs among words.
  'p svg,li svg,a svg,td svg,dt svg,summary svg{width:1em;height:1em}' +
  // Pictures have no colours there; their tables and descriptions stay.
  '.pictures,.picture,svg.wide,svg.narrow,.live-only,.unseen,.theme-choice{display:none}';

/** A stylesheet for browsers from the floor up. The main one brings, for those below, a plain column of text. */
export function fromFloorUp(css: string, isMain: boolean): string {
  const below = isMain ? `@supports not (${floor}){${plain}}\n` : '';
  return `${below}@supports ${floor}{${css.trim()}}\n`;
}
