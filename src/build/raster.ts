import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const face = new URL('../assets/fonts/sans.woff2', import.meta.url);
const family = 'Inter Variable';
let ready: Promise<void> | undefined;

/** Renders an SVG file as a PNG at double size. Only the report's own font is loaded, so every machine gives the same bytes. */
export async function asPng(svg: string): Promise<Uint8Array> {
  ready ??= readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')).then(initWasm);
  await ready;
  const font = {
    fontBuffers: [await readFile(face)],
    loadSystemFonts: false,
    defaultFontFamily: family,
    sansSerifFamily: family,
  };
  return new Resvg(svg, { fitTo: { mode: 'zoom', value: 2 }, font }).render().asPng();
}
