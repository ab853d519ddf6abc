import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const faces = ['sans', 'display'].map((name) => new URL(`../assets/fonts/${name}.woff2`, import.meta.url));
const family = 'Inter Variable';
let ready: Promise<void> | undefined;

/** Renders an SVG file as a PNG, at double size unless told. Only the report's own fonts are loaded, so every machine gives the same bytes. */
export async function asPng(svg: string, zoom = 2): Promise<Uint8Array> {
  ready ??= readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')).then(initWasm);
  await ready;
  const font = {
    fontBuffers: await Promise.all(faces.map((face) => readFile(face))),
    loadSystemFonts: false,
    defaultFontFamily: family,
    sansSerifFamily: family,
  };
  return new Resvg(svg, { fitTo: { mode: 'zoom', value: zoom }, font }).render().asPng();
}
