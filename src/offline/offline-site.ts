import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asPng } from '../build/raster.ts';
import { withPaperColours, paperColours } from '../downloads/paper-colours.ts';
import { escaped } from '../words/escaped.ts';
import { offlineWords as words } from '../words/words.ts';
import { iconPicture } from './icon.ts';
import { buildAttribute } from './kept-edition.ts';
import { buildName, isPage, keptFile, keptFilesOf } from './kept-files.ts';
import { pageScript, serviceWorker, withdrawnWorker } from './scripts.ts';

/** The worker's place: it serves what lies beside it and below. */
const workerFile = 'service-worker.js';
export const manifestFile = 'manifest.webmanifest';

/** What a device shows of an installed report, and what a kept page says. */
export interface Installed {
  title: string;
  description: string;
  language: string;
  direction: string;
  /** The day of its edition as readers write it; empty if there is none. */
  day: string;
}

/** How pages lead to files. */
export interface Addresses {
  /** From a page to a file, both by their addresses from the root: /claims/, /assets/x.js. */
  from: (page: string, target: string) => string;
  namesFiles: boolean;
}

const tokensFile = fileURLToPath(new URL('../styles/tokens.css', import.meta.url));

/** Lets a built site be installed and read offline; its pages are changed last, since they bear the name of the build. */
export async function makeOffline(folder: string, installed: Installed, addresses: Addresses): Promise<void> {
  const put = (path: string, content: string | Uint8Array): void => writeFileSync(join(folder, path), content);
  const tokens = readFileSync(tokensFile, 'utf8');
  const script = hashed('assets/offline', 'js', Buffer.from(await pageScript()));
  const icons = await Promise.all(iconKinds.map((kind) => iconFile(installed.title, kind, tokens)));
  for (const { path, bytes } of [script, ...icons]) put(path, bytes);
  put(manifestFile, manifest(installed, icons, tokens));
  const files = keptFilesOf(folder);
  const build = buildName(files);
  const apple = icons.find(({ purpose }) => purpose === 'apple')?.path ?? '';
  for (const { path, bytes } of files.filter((file) => isPage(file.path))) {
    const to = (target: string): string => addresses.from(`/${path.replace(/index\.html$/, '')}`, `/${target}`);
    const head =
      `<link rel="manifest" href="${to(manifestFile)}"><link rel="apple-touch-icon" href="${to(apple)}">` +
      `<script defer src="${to(script.path)}"></script>`;
    const html = bytes.toString('utf8');
    put(path, html.replace('<html ', `<html ${buildAttribute}="${build}" `).replace('</head>', `${head}</head>`));
  }
  const kept = { build, namesFiles: addresses.namesFiles, files: files.map(keptFile), notice: notice(installed.day) };
  put(workerFile, await serviceWorker(kept));
}

/** Puts a worker that removes itself where readers' browsers may still have one. */
export async function withdrawOffline(folder: string): Promise<void> {
  writeFileSync(join(folder, workerFile), await withdrawnWorker());
}

const iconKinds = [
  { size: 192, purpose: 'any' },
  { size: 512, purpose: 'any' },
  { size: 512, purpose: 'maskable' },
  { size: 180, purpose: 'apple' },
] as const;

interface IconFile {
  path: string;
  bytes: Uint8Array;
  size: number;
  purpose: (typeof iconKinds)[number]['purpose'];
}

async function iconFile(title: string, kind: (typeof iconKinds)[number], tokens: string): Promise<IconFile> {
  const { size, purpose } = kind;
  const picture = iconPicture(title, size, purpose !== 'any');
  return { ...kind, ...hashed(`assets/icon-${size}`, 'png', await asPng(withPaperColours(picture, tokens), 1)) };
}

/** Other sites' caches, too, may keep a file for good whose name holds its hash. */
function hashed(name: string, ending: string, bytes: Uint8Array): { path: string; bytes: Uint8Array } {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return { path: `${name}.${hash}.${ending}`, bytes };
}

function manifest(installed: Installed, icons: readonly IconFile[], tokens: string): string {
  const { title, description, language, direction } = installed;
  const { paper } = paperColours(tokens);
  const content = {
    name: title,
    description,
    lang: language,
    dir: direction,
    start_url: './',
    scope: './',
    // With the browser's own back and reload.
    display: 'minimal-ui',
    background_color: paper,
    theme_color: paper,
    icons: icons
      .filter(({ purpose }) => purpose !== 'apple')
      .map(({ path, size, purpose }) => ({ src: path, sizes: `${size}x${size}`, type: 'image/png', purpose })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function notice(day: string): string {
  return `<p class="edition-notice" data-offline>${escaped(words.kept(day))} <a href="">${words.again}</a></p>`;
}
