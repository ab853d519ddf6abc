import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { figureId, figureNameIn, type FigureKind } from '../figures/figure-kind.ts';
import type { ChapterOutline } from './chapter-outline.ts';
import type { ContentFiles } from './content-files.ts';
import { didYouMean, type ContentProblem } from './content-problem.ts';
import { address } from './schema-parts.ts';

/** Names of the site's own pages, which chapters cannot use. */
export const pageNames = [
  'note',
  'claims',
  'model',
  'sources',
  'glossary',
  'reading',
  'figures',
  'all',
  'changes',
  '404',
  'index',
];

/** Those that no link of an author's may lead to. */
const unlinked = ['figures', '404', 'index'];

/** Checks a chapter's links, images and heading ids. */
export function checkLinks(
  chapter: ContentFiles['chapters'][number],
  files: ContentFiles,
  folder: string,
  problems: ContentProblem[],
): void {
  const { file } = chapter;
  const report = (line: number, message: string): void => void problems.push({ file, line, message });
  for (const { url, line } of chapter.links) {
    const message = deadLink(url, chapter.id, files);
    if (message) report(line, message);
  }
  for (const { url, alt, line } of chapter.images) {
    if (alt.trim() === '')
      report(line, `the image "${url}" has no alternative text; ![what it shows](${url}) is expected.`);
    if (/^([a-z][a-z0-9+.-]*:|\/)/i.test(url))
      report(
        line,
        `the image "${url}" is an address, but pages load nothing from other sites; a file beside the chapter is expected.`,
      );
    else if (!existsSync(join(folder, 'chapters', decoded(url))))
      report(line, `the image "${url}" does not exist at ${join(dirname(file), url)}.`);
  }
  const taken = ['main', 'footnote-label', ...figuresIn(chapter, files.kinds).map(({ id }) => id)];
  for (const { id, text, line } of chapter.headings) {
    if (taken.includes(id))
      report(line, `the heading id "${id}" is used by another part of the page; ## ${text} {#another-id} is expected.`);
  }
}

/** Checks where the findings of the cover and of the chapters lead. */
export function checkFindings(files: ContentFiles, problems: ContentProblem[]): void {
  const check = (to: string, page: string, file: string, line: number): void => {
    const isPlace = to.startsWith('/') || (page !== '' && to.startsWith('#'));
    const wanted = page === '' ? '/a-page/#a-heading' : '#a-heading of the chapter, or /a-page/#a-heading,';
    const message = isPlace
      ? deadLink(to, page, files)
      : `the finding's link "${to}" is not a place in the report; ${wanted} is expected.`;
    if (message) problems.push({ file, line, message });
  };
  const { file, value, line } = files.report;
  for (const [index, { to }] of value.findings.entries()) check(to, '', file, line(['findings', index, 'to']));
  for (const { id, file: chapter, findings, findingLines } of files.chapters)
    for (const [index, { to }] of findings.entries()) check(to, id, chapter, findingLines[index] ?? 1);
}

/** Why a link is broken or not allowed, or null. */
function deadLink(url: string, from: string, files: ContentFiles): string | null {
  if (/^mailto:/i.test(url) || address.safeParse(url).success) return null;
  if (/^[a-z][a-z0-9+.-]*:/i.test(url))
    return `the link "${url}" is not allowed; https://, mailto: or a page such as /claims/ is expected.`;
  const [path = '', hash] = url.split('#');
  const anchor = hash && decoded(hash);
  const chapterIds = files.chapters.map(({ id }) => id);
  if (path !== '' && !path.startsWith('/'))
    return `the link "${url}" is relative; /${path.replace(/^[./]+/, '').replace(/\.mdx?$/, '/')}, from the report's root, is expected.`;
  const page = path === '' ? from : path.replace(/^\/|\/$/g, '');
  const chapter = files.chapters.find(({ id }) => id === page);
  const hasNote = files.article !== null && files.claims.value.length > 0;
  const own = pageNames.filter((name) => !unlinked.includes(name) && (name !== 'note' || hasNote));
  const pages = ['', ...own, ...chapterIds];
  if (!pages.includes(page)) return `the link "${url}" does not lead to a page${didYouMean(page, pages) || '.'}`;
  if (path !== '' && path !== '/' && !path.endsWith('/'))
    return `the link "${url}" has no trailing slash; ${path}/${anchor ? `#${anchor}` : ''} is expected.`;
  if (!anchor) return null;
  const anchors: Record<string, string[]> = {
    note: files.claims.value.map(({ id }) => id),
    claims: files.claims.value.map(({ id }) => id),
    sources: files.sources.value.map(({ id }) => id),
    glossary: files.glossary.value.map(({ id }) => id),
  };
  const targets = chapter
    ? [...chapter.headings.map(({ id }) => id), ...figuresIn(chapter, files.kinds).map(({ id }) => id)]
    : anchors[page];
  if (!targets || targets.includes(anchor)) return null;
  return `the link "${url}" does not lead to a part of that page${didYouMean(anchor, targets) || '.'}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The figures of a chapter, in order. */
export function figuresIn(
  { components }: Pick<ChapterOutline, 'components'>,
  kinds: readonly FigureKind<unknown>[],
): { kind: FigureKind<unknown>; name: string; id: string }[] {
  return components.flatMap((component) => {
    const kind = kinds.find(({ tag }) => tag === component.name);
    const name = kind && figureNameIn(kind, component.attributes);
    return kind && name !== undefined ? [{ kind, name, id: figureId(kind, name) }] : [];
  });
}
