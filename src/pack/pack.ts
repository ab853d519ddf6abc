import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { zipSync } from 'fflate';
import { CommandError } from '../author/command.ts';
import { canonicalAddress } from '../build/canonical-address.ts';
import { isAttachment } from '../report/attachments-folder.ts';
import { classicScript, heldModule } from './classic-script.ts';
import { diskPage, entryPagesOf, modulesOf, packedScript } from './disk-page.ts';
import { madeFiles, withMadeFiles } from './made-files.ts';

/** Files by their path from a report's root. */
export type Files = Map<string, Uint8Array>;

/** A page as it was built, and as it stands on disk. */
interface PackedPage {
  path: string;
  html: string;
  disk: string;
}

/** What only a host needs: its settings, what it shows for an address that is not there, and what is packed already. */
const hosted = /^(?:_headers|_redirects|CNAME|robots\.txt|sitemap\.xml|404\.html|report[^/]*\.zip|v\/.*)$|(?:^|\/)\./;
/** What lets a browser install a report and keep it, which it does with none from disk. */
const installing = /^(?:service-worker\.js|manifest\.webmanifest|assets\/(?:icon-\d+|offline)\.[^/]*)$/;

/** The program that searches, which its page imports. */
const searchProgram = 'search/pagefind.js';

/** A built site as files that work when they are opened from disk. */
export async function packedFiles(folder: string): Promise<Files> {
  const site = siteFiles(folder);
  const cover = textOf(site.get('index.html') ?? new Uint8Array());
  refuseRooted(cover, folder);
  const own = new Map([...site].filter(([path]) => !isAttachment(path)));
  const pages = pagesOf(own, madeFiles(folder), canonicalAddress(cover));
  const files: Files = new Map([...site].filter(([path]) => !isScript(path) && !isIndex(path)));
  for (const { path, disk } of pages) put(files, path, disk);
  for (const [path, bytes] of own) if (path.endsWith('.css')) put(files, path, withFonts(textOf(bytes), path, own));
  for (const [path, text] of fetchedFiles(own, pages)) put(files, `${path}.js`, text);
  const modules = [...new Set(pages.flatMap(({ html }) => modulesOf(html)))].sort();
  if (modules.length > 0)
    put(files, packedScript, await classicScript(modules, (name) => join(folder, 'assets', name)));
  if (site.has(searchProgram)) put(files, searchProgram, await heldModule(join(folder, searchProgram)));
  return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/**
 * The files as a zip file, all in a folder of the name given. The same files make the same bytes: a zip file's times have no
 * time zone, so the day is set as the clock of this machine shows it.
 */
export function zipped(files: Files, name: string, day: string): Uint8Array {
  const [year = 2000, month = 1, date = 1] = day === '' ? [] : day.split('-').map(Number);
  const entries = [...files].map(([path, bytes]) => [`${name}/${path}`, bytes]);
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>, {
    mtime: new Date(year, month - 1, date),
    level: 9,
  });
}

function siteFiles(folder: string): Files {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path): [string, string] => [path.slice(join(folder, '/').length).split(sep).join('/'), path])
      .filter(([path]) => !hosted.test(path) && !installing.test(path))
      .map(([path, file]) => [path, readFileSync(file)]),
  );
}

/** Refuses a site whose links begin at the root of a host, as that to the cover's stylesheet shows. */
function refuseRooted(cover: string, folder: string): void {
  if (!/<link rel="stylesheet" href="\/(?!\/)/.test(cover)) return;
  throw new CommandError(
    `${folder} was built with LINKS=rooted: its links begin with "/" and lead nowhere from disk. ` +
      'Pack a site that was built without LINKS=rooted.',
  );
}

/** The pages among some files. `made` names what commands made of the site, which is published at `address` if that is known. */
function pagesOf(files: Files, made: readonly string[], address: string | null): PackedPage[] {
  // The zip file is not in itself.
  const documents = made.filter((name) => name.endsWith('.pdf'));
  return [...files]
    .filter(([path]) => path.endsWith('.html'))
    .map(([path, bytes]) => {
      const html = withMadeFiles(textOf(bytes), `/${path}`, documents);
      return { path, html, disk: diskPage(html, path, address) };
    });
}

function isScript(path: string): boolean {
  return path.startsWith('assets/') && path.endsWith('.js');
}

/** The search index, which scripts alone read. */
function isIndex(path: string): boolean {
  return /^search\/(?!index\.)/.test(path) && path !== searchProgram;
}

/** A stylesheet with its fonts in it, since browsers load none from disk. */
function withFonts(css: string, path: string, site: Files): string {
  return css.replace(/url\((["']?)([^"')]*\.woff2)\1\)/g, (whole, _quote, target: string) => {
    const font = site.get(posix.join(posix.dirname(path), target));
    return font ? `url(data:font/woff2;base64,${Buffer.from(font).toString('base64')})` : whole;
  });
}

/**
 * What scripts fetch, by path, as scripts that hold it: data, the search index, fonts for pictures, and pages whose
 * entries open elsewhere.
 */
function fetchedFiles(site: Files, pages: readonly PackedPage[]): Map<string, string> {
  const fetched = new Map<string, string>();
  for (const [path, bytes] of site) {
    if (path.endsWith('.woff2') || isIndex(path))
      fetched.set(path, holding({ base64: Buffer.from(bytes).toString('base64') }));
    if (/^(?:model|reading)\/[^/]*\.json$/.test(path)) fetched.set(path, holding({ text: textOf(bytes) }));
  }
  const wanted = new Set(pages.flatMap(({ html }) => entryPagesOf(html)).map((page) => posix.join(page, 'index.html')));
  for (const { path, disk } of pages) {
    const [main] = /<main\b[^]*<\/main>/.exec(disk) ?? [];
    if (main && wanted.has(path)) fetched.set(path, holding({ text: main }));
  }
  return fetched;
}

function holding(packed: { text: string } | { base64: string }): string {
  return `document.currentScript.packed = ${JSON.stringify(packed)};\n`;
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}

function put(files: Files, path: string, text: string): void {
  files.set(path, new Uint8Array(Buffer.from(text)));
}
