import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/** One import: who asks, for what (a path from the root for our own files, else a package), and whether for types alone. */
interface Arrow {
  from: string;
  to: string;
  typeOnly: boolean;
}

function listed(...paths: string[]): string[] {
  const list = (...options: string[]): string[] =>
    execFileSync('git', ['ls-files', ...options, ...paths], { encoding: 'utf8' }).split('\n');
  const gone = list('--deleted');
  return list('--cached', '--others', '--exclude-standard', '--deduplicate').filter(
    (path) => path !== '' && !gone.includes(path),
  );
}

const sources = listed('src').filter((path) => /\.(ts|js|astro)$/.test(path));
const text = new Map(sources.map((path) => [path, readFileSync(path, 'utf8')]));

/** The code of a file that may import: all of it, or an Astro file's front matter and scripts. */
function code(path: string): string {
  const whole = text.get(path) ?? '';
  if (!path.endsWith('.astro')) return whole;
  const front = /^---\r?\n([^]*?)\r?\n---/.exec(whole)?.[1] ?? '';
  const scripts = [...whole.matchAll(/<script\b(?![^>]*application\/json)[^>]*>([^]*?)<\/script>/g)].map(
    ([, inner]) => inner,
  );
  return [front, ...scripts].join('\n');
}

const statement = /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const call = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function arrowsOf(from: string): Arrow[] {
  const asked = [
    ...[...code(from).matchAll(statement)].map(([, type, to = '']) => ({ to, typeOnly: type !== undefined })),
    ...[...code(from).matchAll(call)].map(([, to = '']) => ({ to, typeOnly: false })),
  ];
  return asked.map(({ to, typeOnly }) => ({
    from,
    to: to.startsWith('.') ? posix.join(dirname(from), to.replace(/\?.*$/, '')) : to,
    typeOnly,
  }));
}

const arrows = sources.flatMap(arrowsOf);

/** The arrows from some files that lead to none of the allowed places; each line names one. */
function strays(from: RegExp, allowed: (arrow: Arrow) => boolean): string[] {
  return arrows
    .filter((arrow) => from.test(arrow.from) && !allowed(arrow))
    .map((arrow) => `${arrow.from} → ${arrow.to}`);
}

const within =
  (...places: string[]) =>
  ({ to }: Arrow): boolean =>
    places.some((place) => to === place || (place.endsWith('/') && to.startsWith(place)));
const folderOf = (path: string): string => /^src\/figures\/[^/]+\//.exec(path)?.[0] ?? '';
const isScript = ({ from }: Arrow): boolean => from.endsWith('.ts');

/** The order of the rooms: an arrow leads to the same room or to one further left. */
const rooms = ['words', 'model', 'charts', 'downloads', 'dom', 'reading', 'figures', 'search', 'page'];
const roomOf = (path: string): number => rooms.indexOf(/^src\/(\w+)\//.exec(path)?.[1] ?? '');
/** What a room may use besides rooms. */
const packages: Record<string, string[]> = {
  words: [],
  model: ['d3-array', 'd3-format', 'd3-random'],
  charts: ['d3-array', 'd3-contour', 'd3-format', 'd3-scale', 'd3-shape'],
  downloads: ['fflate', 'd3-dsv', 'culori', 'uqr', '@cantoo/pdf-lib'],
  dom: ['d3-selection'],
  reading: ['d3-format'],
  figures: ['d3-array', 'd3-format'],
  search: ['fastest-levenshtein'],
  page: [],
};

describe('an arrow', () => {
  it('is found in every kind of file', () => {
    const has = (from: string, to: string): boolean => arrows.some((arrow) => arrow.from === from && arrow.to === to);
    expect(has('src/model/program.ts', 'src/model/expression.ts')).toBe(true);
    expect(has('src/layouts/Page.astro', 'src/layouts/theme.js')).toBe(true);
    expect(has('src/components/prose.ts', 'src/components/Cite.astro')).toBe(true);
    expect(has('src/report.ts', 'src/report/report-types.ts')).toBe(true);
    expect(arrows.length).toBeGreaterThan(100);
  });

  it('from a room’s scripts never leads up', () => {
    const up = arrows.filter(
      (arrow) => isScript(arrow) && roomOf(arrow.from) < roomOf(arrow.to) && roomOf(arrow.from) >= 0,
    );
    expect(up.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it.each(rooms)('from %s leads to rooms, and to the packages that it may use', (room) => {
    const stray = strays(new RegExp(`^src/${room}/.*\\.ts$`), (arrow) => {
      if (roomOf(arrow.to) >= 0 || within(...(packages[room] ?? []))(arrow)) return true;
      // Figures of the record are drawn at build, by Plot.
      const isDrawn = /^src\/figures\/plot\//.test(arrow.from);
      if (isDrawn && within('src/report/', 'src/report.ts', '@observablehq/plot', 'jsdom', 'astro/zod')(arrow))
        return true;
      // The index of a search is made at build, from the pages.
      if (/^src\/search\/index\//.test(arrow.from) && (!arrow.to.startsWith('src/') || within('src/html/')(arrow)))
        return true;
      const isRecord = /\/(figure|schema|check|record|figure-kind)\.ts$/.test(arrow.from);
      return (
        (room === 'page' && within('src/assets/')(arrow)) ||
        (room === 'figures' && (isRecord ? within('src/report/', 'astro/zod')(arrow) : within('src/assets/')(arrow)))
      );
    });
    expect(stray).toEqual([]);
  });

  it('to d3-selection comes from the join alone', () => {
    expect(arrows.filter(({ to }) => to === 'd3-selection').map(({ from }) => from)).toEqual(['src/dom/join.ts']);
  });

  it('from one kind of figure never leads to another, and a record never to what a browser runs', () => {
    const across = arrows.filter(({ from, to }) => folderOf(from) && folderOf(to) && folderOf(from) !== folderOf(to));
    expect(across.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
    const live = arrows.filter(
      ({ from, to }) => from.endsWith('/figure.ts') && /^src\/(dom|page)\/|\/live\.ts$/.test(to),
    );
    expect(live.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('from report/ leads to itself, words/, model/, packages and the records of figures', () => {
    const allowed = within(
      'src/report/',
      'src/words/',
      'src/model/',
      'src/figures/registry.ts',
      'src/figures/figure-kind.ts',
      'src/figures/figure-record.ts',
      'src/figures/image/schema.ts',
    );
    expect(strays(/^src\/report\//, (arrow) => allowed(arrow) || !arrow.to.startsWith('src/'))).toEqual([]);
  });

  it('to the report’s own module comes from report.ts alone', () => {
    expect(arrows.filter(({ to }) => to === 'virtual:report').map(({ from }) => from)).toEqual(['src/report.ts']);
  });

  it('from build/ leads to itself and packages, and never to a page', () => {
    expect(
      strays(/^src\/build\//, (arrow) => within('src/build/', 'src/report/')(arrow) || !arrow.to.startsWith('src/')),
    ).toEqual([]);
  });

  it('from an Astro file to what only browsers run is a script’s address, never an import', () => {
    const imported = arrows.filter(
      ({ from, to }) => from.endsWith('.astro') && /^src\/(dom|page)\/|\/(live|element)\.ts$/.test(to),
    );
    expect(imported.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('from code to content/ does not exist, and content/ imports nothing', () => {
    expect(arrows.filter(({ to }) => to.startsWith('content/')).map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
    const importing = listed('content').filter(
      (path) => path.endsWith('.mdx') && /^(import|export)\s/m.test(readFileSync(path, 'utf8')),
    );
    expect(importing).toEqual([]);
  });

  it('never leads back to where it came from', () => {
    const from = (path: string): string[] =>
      arrows.filter((arrow) => arrow.from === path && !arrow.typeOnly).map(({ to }) => to);
    const circles: string[] = [];
    const done = new Set<string>();
    const walk = (path: string, way: readonly string[]): void => {
      if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
      if (way.includes(path) || done.has(path)) return;
      for (const to of from(path)) walk(to, [...way, path]);
      done.add(path);
    };
    for (const path of sources) walk(path, []);
    expect(circles).toEqual([]);
  });
});

describe('a file of src/', () => {
  it('is named for its idea', () => {
    const vague = /^(utils?|helpers?|common|manager|misc|lib|shared)(\.|$)/i;
    expect(listed('src').filter((path) => path.split('/').some((part) => vague.test(part)))).toEqual([]);
  });

  it('has no style attribute, which the policy would block', () => {
    expect(sources.filter((path) => /\sstyle=["{]/.test(text.get(path) ?? ''))).toEqual([]);
    expect(sources.filter((path) => /setAttribute\(\s*['"]style['"]/.test(text.get(path) ?? ''))).toEqual([]);
  });

  it('has no script within a page but the one that publishing hashes for the policy, which would block another', () => {
    const bare = sources.flatMap((path) =>
      [...(text.get(path) ?? '').matchAll(/<script\b[^]*?>/g)]
        .filter(
          ([tag]) => path.endsWith('.astro') && !/\ssrc[={]/.test(tag) && !/type="application\/(ld\+)?json"/.test(tag),
        )
        .map(([tag]) => `${path}: ${tag}`),
    );
    expect(bare).toEqual(['src/layouts/Page.astro: <script is:inline set:html={headScript} />']);
  });

  it('marks nothing as unfinished and asks for no check to be left out', () => {
    const marks = /\bTODO\b|\bFIXME\b|@ts-ignore|@ts-expect-error|@ts-nocheck|eslint-disable/;
    expect(sources.filter((path) => marks.test(text.get(path) ?? ''))).toEqual([]);
  });

  it('knows nothing of the report that happens to be in content/', () => {
    const subject = /\bTrainium\b|\bAmazon\b|\bAWS\b|\bNvidia\b/i;
    expect(sources.filter((path) => subject.test(text.get(path) ?? ''))).toEqual([]);
  });
});

describe('the repository', () => {
  type Versions = Record<string, string> | undefined;
  const file = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    'dependencies' | 'devDependencies' | 'overrides',
    Versions
  >;

  it('is run by the Node that package.json names', () => {
    const pinned = file.devDependencies?.['node'] ?? '';
    expect(process.version).toBe(`v${pinned}`);
    expect(pinned).toMatch(/^24\./);
  });

  it('names an exact version of everything it uses', () => {
    const versions = Object.entries({ ...file.dependencies, ...file.devDependencies, ...file.overrides });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('holds at its top only what every project of this shape holds', () => {
    const folders = ['src', 'content', 'public', 'test'];
    const files = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json', 'README.md', 'LICENSE'];
    const known = [...folders, ...files];
    const top = [...new Set(listed().map((path) => path.split('/')[0] ?? ''))];
    expect(top.filter((name) => !known.includes(name) && !name.startsWith('.'))).toEqual([]);
    for (const name of ['src', 'content', 'package.json', 'package-lock.json', 'tsconfig.json', 'LICENSE'])
      expect(top).toContain(name);
  });

  it('leaves no test out and runs none alone', () => {
    const tests = listed('test').filter(
      (path) => /\.(test|spec)\.ts$/.test(path) && basename(path) !== 'architecture.test.ts',
    );
    const marks = /\b(it|test|describe)(\.\w+)*\.(skip|only|todo|fails)\b|waitForTimeout/;
    expect(tests.filter((path) => marks.test(readFileSync(path, 'utf8')))).toEqual([]);
  });
});
