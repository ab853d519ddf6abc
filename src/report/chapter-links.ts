import { figureId, figureNameIn, kindOf, type FigureKind } from '../figures/figure-kind.ts';
import type { ChapterOutline } from './chapter-outline.ts';
import type { ContentFiles } from './content-files.ts';
import { didYouMean, type ContentProblem } from './content-problem.ts';
import { pagesPresent, type PageName } from './pages-present.ts';
import { decoded } from './decoded.ts';
import { imageProblems } from './image-problems.ts';
import { address } from './schema/parts.ts';

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
  'v',
  'data',
  'search',
  'cite',
  '404',
  'index',
  'assets',
  'downloads',
  'files',
];

/** Those that no link of an author's may lead to. */
const unlinked = ['figures', 'v', '404', 'index', 'assets', 'downloads', 'files'];

/** Checks a chapter's links, images and heading ids. */
export function checkLinks(
  chapter: ContentFiles['chapters'][number],
  files: ContentFiles,
  problems: ContentProblem[],
): void {
  const { file } = chapter;
  const report = (line: number, message: string): void => void problems.push({ file, line, message });
  for (const { url, line } of chapter.links) {
    const message = deadLink(url, chapter.id, files);
    if (message) report(line, message);
  }
  for (const image of chapter.images) for (const message of imageProblems(image, files)) report(image.line, message);
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

/** Why a link in a text of YAML is broken or not allowed, or null. */
export function textLinkProblem(url: string, files: ContentFiles): string | null {
  if (url.startsWith('#')) return `the link "${url}" has no page; /a-page/${url} is expected.`;
  return deadLink(url, '', files);
}

/** Why a link is broken or not allowed, or null. */
function deadLink(url: string, from: string, files: ContentFiles): string | null {
  if (url.trim() === '') return 'a link has no address; /a-page/, #a-heading or https://… is expected.';
  if (/^mailto:/i.test(url) || address.safeParse(url).success) return null;
  if (/^[a-z][a-z0-9+.-]*:/i.test(url))
    return `the link "${url}" is not allowed; https://, mailto: or a page such as /claims/ is expected.`;
  const [, path = '', query, hash] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/.exec(url) ?? [];
  if (path.startsWith('/files/') || path.startsWith('/downloads/')) return deadFile(url, decoded(path), files);
  const anchor = hash && decoded(hash);
  const chapterIds = files.chapters.map(({ id }) => id);
  if (path !== '' && !path.startsWith('/'))
    return `the link "${url}" is relative; /${path.replace(/^[./]+/, '').replace(/\.mdx?$/, '/')}, from the report's root, is expected.`;
  const page = path === '' ? from : path.replace(/^\/|\/$/g, '');
  const present: Partial<Record<string, boolean>> = presentPages(files);
  const own = pageNames.filter((name) => !unlinked.includes(name) && present[name] !== false);
  const pages = ['', ...own, ...chapterIds];
  if (!pages.includes(page)) return `the link "${url}" does not lead to a page${didYouMean(page, pages) || '.'}`;
  if (path !== '' && path !== '/' && !path.endsWith('/'))
    return `the link "${url}" has no trailing slash; ${path}/${query ? `?${query}` : ''}${anchor ? `#${anchor}` : ''} is expected.`;
  const asked = query === undefined ? null : deadQuery(url, query, files);
  if (asked || !anchor) return asked;
  const targets = anchorsOf(page, files);
  if (!targets || targets.includes(anchor)) return null;
  return `the link "${url}" does not lead to a part of that page${didYouMean(anchor, targets) || '.'}`;
}

function presentPages(files: ContentFiles): Record<PageName, boolean> {
  const changeable = files.kinds.filter(({ reading }) => reading);
  return pagesPresent({
    claims: files.claims.value,
    hasText: files.article !== null || files.passages.value.length > 0,
    models: [...files.models.values()].map(({ value }) => value),
    datasets: [...files.datasets.keys()],
    sources: files.sources.value,
    glossary: files.glossary.value,
    changes: files.changes.value,
    editions: [...files.editions.keys()].filter((edition) => edition < files.report.value.edition),
    chapters: files.chapters,
    hasReading: files.chapters.some((chapter) => figuresIn(chapter, changeable).length > 0),
  });
}

/** The ids that a page has; undefined where they are not known. */
function anchorsOf(page: string, files: ContentFiles): string[] | undefined {
  const chapter = files.chapters.find(({ id }) => id === page);
  if (chapter) return [...chapter.headings.map(({ id }) => id), ...figuresIn(chapter, files.kinds).map(({ id }) => id)];
  const ids = ({ value }: { value: { id: string }[] }): string[] => value.map(({ id }) => id);
  const anchors: Record<string, () => string[]> = {
    note: () => ids(files.claims),
    claims: () => ids(files.claims),
    sources: () => ids(files.sources),
    glossary: () => ids(files.glossary),
    model: () => modelAnchors(files),
  };
  return anchors[page]?.();
}

function modelAnchors({ models, datasets }: ContentFiles): string[] {
  return [
    ...(datasets.size > 0 ? ['facts'] : []),
    ...[...datasets].flatMap(([id, { value }]) => [id, ...value.rows.map((row) => `${id}.${row.id}`)]),
    ...[...models].flatMap(([id, { value }]) => [
      id,
      ...(value.workbench ? [`bridge-${id}`, `case.${id}.base.chance`] : []),
      ...Object.keys(value.inputs).map((name) => `${id}.${name}`),
      ...Object.keys(value.outputs).map((name) => `${id}.${name}`),
      ...Object.keys(value.cases).flatMap((name) => [`${id}.cases`, `${id}.case.${name}`]),
    ]),
  ];
}

/** Why a file to download is not there, or null. */
function deadFile(url: string, path: string, { attachments, models }: ContentFiles): string | null {
  const movable = [...models].filter(([, { value }]) => value.workbench).map(([id]) => id);
  const files = [
    ...attachments.map(({ name }) => `/files/${name}`),
    ...movable.flatMap((id) => ['csv', 'json', 'xlsx'].map((ending) => `/downloads/${id}.${ending}`)),
  ];
  if (files.includes(path)) return null;
  const place = path.startsWith('/files/') ? 'a file in files/' : 'a file that the report offers';
  return `the link "${url}" is not ${place}${didYouMean(path, files) || '.'}`;
}

/** Why a link's case is not one, or null: each part names an input that readers may move. */
function deadQuery(url: string, query: string, { models }: ContentFiles): string | null {
  const inputs = [...models.values()].flatMap(({ value }) =>
    value.workbench
      ? Object.entries(value.inputs).flatMap(([name, { aliases, fact }]) =>
          fact === undefined ? [name, ...aliases] : [],
        )
      : [],
  );
  for (const [name, value] of new URLSearchParams(query)) {
    if (!inputs.includes(name))
      return `the link "${url}" sets "${name}", which is not an input that readers can move${didYouMean(name, inputs) || '.'}`;
    if (!/^[-−]?\d+(\.\d+)?(e[-+]?\d+)?%?$/i.test(value))
      return `the link "${url}" sets ${name} to "${value}"; a number such as 20%25, with a percent sign as %25, is expected.`;
  }
  return null;
}

/** The figures of a chapter, in order. */
export function figuresIn(
  { components }: Pick<ChapterOutline, 'components'>,
  kinds: readonly FigureKind<unknown>[],
): { kind: FigureKind<unknown>; name: string; id: string }[] {
  return components.flatMap((component) => {
    const kind = kindOf(component, kinds);
    const name = kind && figureNameIn(kind, component.attributes);
    return kind && name !== undefined ? [{ kind, name, id: figureId(kind, name) }] : [];
  });
}
