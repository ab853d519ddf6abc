import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const displayFace = new URL('../assets/fonts/display.woff2', import.meta.url);
const family = 'Inter Variable';
const weights = [400, 600];
/** Printable ASCII, to begin with. */
const characters = new Set(Array.from({ length: 0x5f }, (_, index) => String.fromCodePoint(0x20 + index)));
let faces: Promise<Uint8Array[]> | undefined;
let ready: Promise<void> | undefined;

/**
 * Renders an SVG file as a PNG, at double size unless told. Only the report's own fonts are loaded, so every machine gives the
 * same bytes.
 */
export async function asPng(svg: string, zoom = 2): Promise<Uint8Array> {
  ready ??= readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')).then(initWasm);
  await ready;
  const font = {
    fontBuffers: [...(await facesFor(svg)), await readFile(displayFace)],
    loadSystemFonts: false,
    defaultFontFamily: family,
    sansSerifFamily: family,
  };
  return new Resvg(svg, { fitTo: { mode: 'zoom', value: zoom }, font }).render().asPng();
}

/** The sans in each weight, since the renderer knows no variable fonts, with at least the characters of a text. */
function facesFor(text: string): Promise<Uint8Array[]> {
  const before = characters.size;
  for (const character of text) characters.add(character);
  if (characters.size > before) faces = undefined;
  faces ??= (async () => {
    const whole = await readFile(require.resolve('inter-ui/variable/InterVariable.woff2'));
    const face = (wght: number): Promise<Buffer> =>
      subsetFont(whole, [...characters].join(''), { targetFormat: 'sfnt', variationAxes: { opsz: 14, wght } });
    return Promise.all(weights.map(face));
  })();
  return faces;
}
