// `npm run fonts`: subsets the report's four faces, writes fallback faces with the same metrics, and the letter widths that
// label placement needs. The results are committed, so pages need neither the full fonts nor this file.
import { createFontStack } from '@capsizecss/core';
import { fromFile } from '@capsizecss/unpack/fs';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkitten';
import subsetFont from 'subset-font';
import { renamedFont } from './renamed-font.ts';

const require = createRequire(import.meta.url);

function characters(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

const ascii = characters(0x20, 0x7e);
// No-break and thin spaces, hyphens (browsers draw U+2011 as U+2010 where a face lacks it), dashes, quotes, primes, arrows
// and signs.
const punctuation = '\u00a0\u2009\u202f\u2010\u2011\u2012–—‘’‚“”„…′″←↑→↓↗−×÷±≈≠≤≥·•§©°€£™¼½¾²³µ¶«»';
const accented = 'àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœÀÁÂÄÅÆÇÈÉÊËÍÎÏÑÓÔÖØÚÛÜŒ‹›';
// English and German in full; other letters come from the reader's own fonts, but for running text in western Europe.
const letters = `${ascii}${punctuation}äöüßÄÖÜ`;

const serif = 'source-serif/WOFF2/VAR/SourceSerif4Variable-';
const faces = [
  {
    name: 'text',
    called: 'Report Serif',
    from: `${serif}Roman.ttf.woff2`,
    axes: { opsz: 16, wght: 400 },
    text: letters + accented,
  },
  {
    name: 'italic',
    called: 'Report Serif',
    from: `${serif}Italic.ttf.woff2`,
    axes: { opsz: 16, wght: 400 },
    text: letters.replace(/[←↑→↓↗≈≠≤≥¼½¾™¶]/g, ''),
  },
  {
    name: 'display',
    called: 'Report Display',
    from: `${serif}Roman.ttf.woff2`,
    axes: { opsz: 40, wght: 480 },
    text: letters,
  },
  {
    name: 'sans',
    // Nobody reserves the name of Inter.
    called: null,
    from: 'inter-ui/variable/InterVariable.woff2',
    axes: { opsz: 14, wght: { min: 400, max: 650 } },
    text: `${letters}↩`,
  },
];

const keepFeatures = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'onum', 'lnum', 'tnum', 'pnum'];

for (const { name, called, from, axes, text } of faces) {
  const kept = { keepFeatures, noHinting: true };
  const options = { ...kept, variationAxes: axes };
  const whole = readFileSync(require.resolve(from));
  const font =
    called === null
      ? await subsetFont(whole, text, { ...options, targetFormat: 'woff2' })
      : await subsetFont(
          renamedFont(await subsetFont(whole, text, { ...options, targetFormat: 'truetype' }), called),
          text,
          { ...kept, targetFormat: 'woff2' },
        );
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
  `/** The sans's advance widths, in the weight of labels, in thousandths of its size. Written by \`npm run fonts\`. */
export const advances: Readonly<Record<string, number>> = ${JSON.stringify(Object.fromEntries(widths))};

/** The width assumed for characters missing from the font: that of its widest letter. */
export const unknownAdvance = ${Math.max(...widths.filter(([character]) => /[A-Za-z]/.test(character)).map(([, width]) => width))};
`,
);

/** Metrics of the system fonts that stand in until ours have loaded, from @capsizecss/metrics 4.1.2. */
const system = {
  georgia: { familyName: 'Georgia', unitsPerEm: 2048, ascent: 1878, descent: -449, lineGap: 0, xWidthAvg: 913 },
  notoSerif: { familyName: 'Noto Serif', unitsPerEm: 1000, ascent: 1069, descent: -293, lineGap: 0, xWidthAvg: 481 },
  times: { familyName: 'Times New Roman', unitsPerEm: 2048, ascent: 1825, descent: -443, lineGap: 87, xWidthAvg: 832 },
  arial: { familyName: 'Arial', unitsPerEm: 2048, ascent: 1854, descent: -434, lineGap: 67, xWidthAvg: 913 },
  roboto: { familyName: 'Roboto', unitsPerEm: 2048, ascent: 1900, descent: -500, lineGap: 0, xWidthAvg: 911 },
};
const serifs = [system.georgia, system.notoSerif, system.times];
const stacks = [
  { token: 'serif', face: 'text', family: 'Report Serif', fallbacks: serifs, generic: 'serif' },
  { token: 'display', face: 'display', family: 'Report Display', fallbacks: serifs, generic: 'serif' },
  {
    token: 'sans',
    face: 'sans',
    family: 'Report Sans',
    fallbacks: [system.arial, system.roboto],
    generic: 'sans-serif',
  },
];
/** Fonts of the same widths, by which other systems have them. */
const sameWidths: Record<string, string> = {
  Arial: 'Liberation Sans',
  'Times New Roman': 'Liberation Serif',
  'Noto Serif': 'NotoSerif-Regular',
  Roboto: 'Roboto-Regular',
};
const withSameWidths = (faces: string): string =>
  faces.replace(/local\('([^']+)'\)/g, (source, name: string) =>
    name in sameWidths ? `${source}, local('${sameWidths[name]}')` : source,
  );
const made = await Promise.all(
  stacks.map(async ({ token, face, family, fallbacks, generic }) => {
    const metrics = await fromFile(fileURLToPath(new URL(`${face}.woff2`, import.meta.url)));
    const { fontFamily, fontFaces } = createFontStack([{ ...metrics, familyName: family }, ...fallbacks]);
    return { token: `--${token}: ${fontFamily}, ${generic};`, fontFaces: withSameWidths(fontFaces) };
  }),
);
writeFileSync(
  new URL('../../styles/fallback-faces.css', import.meta.url),
  `/* System fonts with the metrics of ours, so that nothing moves when ours arrive. Written by \`npm run fonts\`. */
${made.map(({ fontFaces }) => fontFaces).join('\n')}
@layer tokens {
  :root {
    ${made.map(({ token }) => token).join('\n    ')}
  }
}
`,
);
