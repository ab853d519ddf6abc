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
const widgetOf = (path: string): string => /^src\/widgets\/[^/]+\//.exec(path)?.[0] ?? '';

describe('an arrow', () => {
  it('is found in every kind of file', () => {
    const has = (from: string, to: string): boolean => arrows.some((arrow) => arrow.from === from && arrow.to === to);
    expect(has('src/model/program.ts', 'src/model/expression.ts')).toBe(true);
    expect(has('src/layouts/Page.astro', 'src/layouts/before-paint.js')).toBe(true);
    expect(has('src/components/prose.ts', 'src/components/Cite.astro')).toBe(true);
    expect(has('src/report.ts', 'src/report/report-types.ts')).toBe(true);
    expect(arrows.length).toBeGreaterThan(100);
  });

  it('from model/ leads to itself and to d3’s arrays, formats and random numbers', () => {
    expect(strays(/^src\/model\//, within('src/model/', 'd3-array', 'd3-format', 'd3-random'))).toEqual([]);
  });

  it('from downloads/ leads to itself, charts/, model/, the zip and the tables', () => {
    expect(
      strays(/^src\/downloads\//, within('src/downloads/', 'src/charts/', 'src/model/', 'fflate', 'd3-dsv')),
    ).toEqual([]);
  });

  it('from charts/ leads to itself, model/ and d3’s plain parts', () => {
    expect(
      strays(
        /^src\/charts\//,
        within('src/charts/', 'src/model/', 'd3-array', 'd3-contour', 'd3-format', 'd3-scale', 'd3-shape'),
      ),
    ).toEqual([]);
  });

  it('from browser/ leads to itself, downloads/, charts/, model/ and the addresses of styles, and to d3-selection from the join alone', () => {
    const allowed = within('src/browser/', 'src/downloads/', 'src/charts/', 'src/model/', 'src/styles/');
    const isJoin = ({ from, to }: Arrow): boolean => from === 'src/browser/join.ts' && to === 'd3-selection';
    const isType = ({ to, typeOnly }: Arrow): boolean => typeOnly && to === 'd3-format';
    expect(strays(/^src\/browser\//, (arrow) => allowed(arrow) || isJoin(arrow) || isType(arrow))).toEqual([]);
    expect(arrows.filter(({ to }) => to === 'd3-selection').map(({ from }) => from)).toEqual(['src/browser/join.ts']);
  });

  it('from a widget’s scripts leads to browser/, charts/, model/, downloads/, assets/ and its own folder, and to a schema for types alone', () => {
    const allowed = within('src/browser/', 'src/charts/', 'src/model/', 'src/downloads/', 'src/assets/');
    const plain = ['d3-array', 'd3-format'];
    const stray = strays(/^src\/widgets\/.*\.ts$/, (arrow) => {
      const own = arrow.to.startsWith(widgetOf(arrow.from)) && !/\/schema\.ts$/.test(arrow.to);
      const type =
        arrow.typeOnly &&
        (within('src/report/')(arrow) || arrow.to.startsWith(widgetOf(arrow.from)) || plain.includes(arrow.to));
      return allowed(arrow) || own || type || /\/schema\.ts$/.test(arrow.from);
    });
    expect(stray).toEqual([]);
  });

  it('from anywhere to a widget’s insides comes from that widget itself', () => {
    const inside = ({ to }: Arrow): boolean => to.startsWith('src/widgets/') && !to.endsWith('.astro');
    const stray = arrows.filter((arrow) => inside(arrow) && widgetOf(arrow.from) !== widgetOf(arrow.to));
    expect(stray.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('from one widget never leads to another', () => {
    const stray = arrows.filter(
      ({ from, to }) => widgetOf(from) !== '' && widgetOf(to) !== '' && widgetOf(from) !== widgetOf(to),
    );
    expect(stray.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('from a widget’s page part or a component leads to the report, charts/, model/ and components', () => {
    const allowed = within(
      'src/report.ts',
      'src/report/',
      'src/charts/',
      'src/model/',
      'src/downloads/',
      'src/components/',
      'd3-array',
      'd3-format',
    );
    const stray = strays(/^src\/(widgets\/.*\.astro|components\/.*)$/, (arrow) => {
      if (allowed(arrow) || arrow.to.startsWith('astro:') || arrow.to === 'astro') return true;
      if (widgetOf(arrow.from)) return arrow.to.startsWith(widgetOf(arrow.from));
      return arrow.to.startsWith('src/widgets/') && arrow.to.endsWith('.astro');
    });
    expect(stray).toEqual([]);
  });

  it('from report/ leads to itself, model/ and packages, and never to a picture or a page', () => {
    const own = within('src/report/', 'src/model/');
    expect(strays(/^src\/report\//, (arrow) => own(arrow) || !arrow.to.startsWith('src/'))).toEqual([]);
  });

  it('to astro:content or to the report’s own module comes from report.ts and the collections alone', () => {
    const readers = arrows
      .filter(({ to }) => to === 'astro:content' || to === 'virtual:report')
      .map(({ from }) => from);
    expect(readers.filter((from) => from !== 'src/report.ts' && from !== 'src/content.config.ts')).toEqual([]);
  });

  it('from publish/ leads to itself, the report and packages, and never to a page', () => {
    const own = within('src/publish/', 'src/report/', 'src/report.ts', 'src/charts/', 'src/model/');
    expect(strays(/^src\/publish\//, (arrow) => own(arrow) || !arrow.to.startsWith('src/'))).toEqual([]);
  });

  it('from an Astro file to an element is a script’s address, never an import', () => {
    const elements = sources.filter(
      (path) => path.endsWith('.ts') && /customElements\.define|extends HTMLElement/.test(text.get(path) ?? ''),
    );
    expect(elements.length).toBeGreaterThan(0);
    const imported = arrows.filter(
      ({ from, to }) => from.endsWith('.astro') && (elements.includes(to) || to.startsWith('src/browser/')),
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
    expect(bare).toEqual(['src/layouts/Page.astro: <script is:inline set:html={beforePaint} />']);
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
