import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const texts = /\.(?:html|css|js|svg|json|txt|xml|md|csv)$/;

/** Bytes as a host sends them that compresses once, ahead of time. */
export function brotli(bytes: string | Uint8Array): Buffer {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } });
}

/** Sets a compressed copy beside every text file of a folder, as hosts look for it: page.html.br. */
export async function precompress(folder: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    if (texts.test(name)) await writeFile(join(folder, `${name}.br`), brotli(await readFile(join(folder, name))));
  }
}
