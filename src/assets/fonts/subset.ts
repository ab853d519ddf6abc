// Cuts the report's four faces out of the full fonts, and writes down how wide the letters of labels are: `npm run fonts`. The results are kept in the repository, so a
// build needs neither the full fonts nor this file.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkitten';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

function characters(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

const ascii = characters(0x20, 0x7e);
// No-break and thin spaces, hyphens (where a face has no U+2011, browsers draw it as U+2010), dashes, quotes, ellipsis, primes, arrows and signs.
const punctuation = '\u00a0\u2009\u202f\u2010\u2011\u2012–—‘’“”…′″←↑→↓↗−×÷±≈≠≤≥·•§©°€£™¼½¾²³µ¶«»';
const accented = 'àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœÀÁÂÄÅÆÇÈÉÊËÍÎÏÑÓÔÖØÚÛÜŒ';

const serif = 'source-serif/WOFF2/VAR/SourceSerif4Variable-';
const faces = [
  {
    name: 'text',
    from: `${serif}Roman.ttf.woff2`,
    axes: { opsz: 16, wght: 400 },
    text: ascii + punctuation + accented,
  },
  { name: 'italic', from: `${serif}Italic.ttf.woff2`, axes: { opsz: 16, wght: 400 }, text: ascii + punctuation },
  { name: 'display', from: `${serif}Roman.ttf.woff2`, axes: { opsz: 40, wght: 480 }, text: ascii + punctuation },
  {
    name: 'sans',
    from: 'inter-ui/variable/InterVariable.woff2',
    axes: { opsz: 14, wght: { min: 400, max: 650 } },
    text: `${ascii}${punctuation}↩`,
  },
];

const keepFeatures = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'onum', 'lnum', 'tnum', 'pnum'];

for (const { name, from, axes, text } of faces) {
  const options = { targetFormat: 'woff2' as const, variationAxes: axes, keepFeatures, noHinting: true };
  const font = await subsetFont(readFileSync(require.resolve(from)), text, options);
  writeFileSync(new URL(`${name}.woff2`, import.meta.url), font);
  console.log(`${name}.woff2  ${font.length} bytes`);
}

const sans = faces.find(({ name }) => name === 'sans');
if (!sans) throw new Error('labels are set in the sans');
const bold = await subsetFont(readFileSync(require.resolve(sans.from)), sans.text, {
  targetFormat: 'truetype',
  variationAxes: { opsz: 14, wght: 600 },
});
const font = create(bold);
if (font.isCollection) throw new Error('the sans is one font');
const widths = [...sans.text].map((character) => {
  const { advanceWidth } = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
  return [character, Math.round((advanceWidth / font.unitsPerEm) * 1000)] as const;
});
writeFileSync(
  new URL('../../charts/sans-advances.ts', import.meta.url),
  `/** How far the sans, in the weight of labels, moves on for each character, in thousandths of its size. Written by \`npm run fonts\`. */
export const advances: Readonly<Record<string, number>> = ${JSON.stringify(Object.fromEntries(widths))};

/** The same for a character that the face does not have: as wide as its widest letter. */
export const unknownAdvance = ${Math.max(...widths.filter(([character]) => /[A-Za-z]/.test(character)).map(([, width]) => width))};
`,
);
