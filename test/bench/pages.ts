import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { JSDOM } from 'jsdom';
import { contentFolder } from '../../src/report/content-folder.ts';
import { widgets, type Widget } from './widgets.ts';

/** A built page. */
export interface Page {
  /** Its address within the site. */
  path: string;
  /** What kind of page it is: `cover`, `chapter`, a chapter's widgets (`bridge`, `matrix+checklist`), or its own name. */
  kind: string;
  isChapter: boolean;
  isIndexed: boolean;
  /** The widgets that it holds, each with the id of the figure around it. */
  widgets: { widget: Widget; id: string }[];
}

/** The built pages, one page of each kind first. */
export async function builtPages(site: string): Promise<Page[]> {
  const chapters = (await readdir(join(contentFolder, 'chapters'))).map((file) => `/${file.replace(/\.mdx$/, '')}/`);
  const files = (await readdir(site, { recursive: true })).filter((file) => file.endsWith('.html')).sort();
  return Promise.all(files.map((file) => readPage(site, file, chapters)));
}

/** The first page of each kind, those that most readers meet before the others. */
export function onePerKind(pages: readonly Page[]): Page[] {
  const kinds = new Map<string, Page>();
  for (const page of pages) if (!kinds.has(page.kind)) kinds.set(page.kind, page);
  const rank = ({ kind, isChapter }: Page): number => (kind === 'cover' ? 0 : isChapter ? 1 : 2);
  return [...kinds.values()].sort((one, other) => rank(one) - rank(other));
}

async function readPage(site: string, file: string, chapters: readonly string[]): Promise<Page> {
  const path = `/${file.replace(/index\.html$/, '')}`;
  const { document } = new JSDOM(await readFile(join(site, file), 'utf8')).window;
  const placed = widgets.flatMap((widget) => {
    const element = document.querySelector(widget.tag);
    return element ? [{ widget, id: element.closest('[id]')?.id ?? '' }] : [];
  });
  const isChapter = chapters.includes(path);
  return {
    path,
    kind: isChapter ? placed.map(({ widget }) => widget.kind).join('+') || 'chapter' : ownKind(path),
    isChapter,
    isIndexed: document.querySelector('meta[name=robots][content*=noindex]') === null,
    widgets: placed,
  };
}

/** Pages within a folder of a page are of one kind. */
function ownKind(path: string): string {
  const parent = dirname(path);
  if (path === '/') return 'cover';
  return parent === '/' ? path.replace(/^\/|\/$|\.html$/g, '') : `${parent.slice(1)}/*`;
}
