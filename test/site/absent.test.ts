import { describe, expect, test } from 'vitest';
import { builtFile, builtFiles, builtPage, builtPages, wordsOf } from './built-pages.ts';
import type { BuildName } from './build.ts';

/** What a report may leave out, with the words of the interface that are about it alone. */
const words = {
  claims: /\bclaims?\b|verdict|text examined|ledger|supported|unverified/i,
  models: /assumption|base case|workbench|\bmodel/i,
  reading: /your (reading|case)|undo/i,
  sources: /\bsources?\b|grade|references/i,
  terms: /glossary/i,
  changes: /corrections?|editions and/i,
  marks: /workings|without marks|rests on/i,
  chapters: /chapter|next|previous|in all|whole report/i,
};

type Part = keyof typeof words;

const reports: { build: BuildName; absent: Part[]; pages: string[]; others: RegExp[] }[] = [
  {
    build: 'essay',
    absent: ['claims', 'models', 'reading', 'sources', 'terms', 'changes', 'marks', 'chapters'],
    pages: ['/', '/404.html', '/cite/', '/the-clock/'],
    others: [
      /^(_headers|\.nojekyll|favicon\.svg|running-heads\.css|service-worker\.js|share\.png|sitemap\.xml)$/,
      /^(licences|llms|robots)\.txt$/,
      /^(assets|cite)\//,
      /(^|\/)index\.md$/,
    ],
  },
  {
    build: 'buses',
    absent: ['claims', 'terms', 'changes'],
    pages: [
      '/',
      '/404.html',
      '/all/',
      '/cite/',
      '/data/',
      '/figures/bridge-fleet-needed/',
      '/model/',
      '/reading/',
      '/search/',
      '/the-depot/',
      '/the-fleet/',
    ],
    others: [/./],
  },
  {
    build: 'letters',
    absent: ['claims', 'models', 'reading', 'changes'],
    pages: ['/', '/404.html', '/all/', '/cite/', '/glossary/', '/high-water/', '/low-water/', '/search/', '/sources/'],
    others: [
      /^(_headers|\.nojekyll|CITATION\.cff|editions\.json|favicon\.svg|running-heads\.css|service-worker\.js|share\.png)$/,
      /^(licences|llms|robots)\.txt$/,
      /^(assets|cite|search)\//,
      /(^|\/)index\.md$/,
    ],
  },
];

/** Everything of a page that readers or their machines are told, besides the author's own prose. */
function interfaceWords(document: Document): string[] {
  for (const own of document.querySelectorAll('.prose p:not(figure p), .prose blockquote, script')) own.remove();
  const named = [...document.querySelectorAll('[aria-label], [alt], [title]')].flatMap((element) =>
    ['aria-label', 'alt', 'title'].map((name) => element.getAttribute(name) ?? ''),
  );
  const texts = [...document.querySelectorAll('title, body *')].flatMap(({ childNodes }) =>
    [...childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent ?? ''),
  );
  return [...texts, ...named].map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

/** Elements that promise content; those that are hidden wait for a script to fill them. */
const promising =
  'h1, h2, h3, p, ul, ol, dl, li, dt, dd, section, nav, article, aside, header, figure, table, a, button, summary';
const unfilled = '[hidden], .live-only, [role=status], .memo-link';

describe.each(reports)('a report without $absent ($build)', ({ build, absent, pages, others }) => {
  const files = builtFiles(build);
  const built = builtPages(build);

  test('has only the pages and files that it needs', () => {
    expect(built.map(({ address }) => address).sort()).toEqual([...pages].sort());
    const unasked = files.filter((file) => !file.endsWith('.html') && !others.some((known) => known.test(file)));
    expect(unasked).toEqual([]);
  });

  test.each(absent)('says nothing of %s', (part) => {
    const said = built.flatMap(({ address }) =>
      interfaceWords(builtPage(build, address).document)
        .filter((text) => words[part].test(text))
        .map((text) => `${address} ${text}`),
    );
    expect(said).toEqual([]);
    expect(builtFile(build, 'running-heads.css').toString()).not.toMatch(words[part]);
  });

  test('has nothing of the author’s desk', () => {
    const texts = files.filter((file) => /\.(html|js|css)$/.test(file));
    expect(texts.filter((file) => /__desk|\.desk\b|open-in-editor/.test(builtFile(build, file).toString()))).toEqual(
      [],
    );
  });

  test('has no empty element', () => {
    const empty = built.flatMap(({ address, document }) =>
      [...document.querySelectorAll(`:is(${promising})`)]
        .filter((element) => !element.closest(`:is(${unfilled})`) && element.closest('svg') === null)
        .filter((element) => wordsOf(element) === '' && !element.querySelector('svg, img, input'))
        .map((element) => `${address} ${element.outerHTML}`.slice(0, 200)),
    );
    expect(empty).toEqual([]);
  });

  test('has no dangling mark between words that are there', () => {
    const dangling = /^[·,;:]|[·,;]$|(?:·|,) *(?:·|,)|\(\)|undefined|null|NaN/;
    const bylines = built.flatMap(({ document }) =>
      [...document.querySelectorAll('.byline, .site-footer p, .standfirst, .place, title')].map(wordsOf),
    );
    expect(bylines.length).toBeGreaterThan(0);
    expect(bylines.filter((text) => dangling.test(text))).toEqual([]);
  });

  test('leads nowhere that is not', () => {
    const anchors = new Map(built.map(({ address, document }) => [address, document]));
    const dead = built.flatMap(({ address, document }) =>
      [...document.querySelectorAll('[href], [src]')].flatMap((element) => {
        const target = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
        const { origin, pathname, hash } = new URL(target, `http://site${address}`);
        if (origin !== 'http://site') return [];
        const path = pathname.replace(/^\/essay(?=\/)/, '');
        const isThere = files.includes(`${path}${path.endsWith('/') ? 'index.html' : ''}`.slice(1));
        const place = hash === '' || anchors.get(path)?.getElementById(decodeURIComponent(hash.slice(1)));
        return isThere && place ? [] : [`${address} → ${target}`];
      }),
    );
    expect(dead).toEqual([]);
  });
});

describe('the plainest report', () => {
  test('opens with its title and its first words, and one way on', () => {
    const { document } = builtPage('essay', '/');
    expect(wordsOf(document.querySelector('h1'))).toBe('The clock that was never right');
    expect(wordsOf(document.querySelector('.answer'))).toMatch(/^For most of my childhood/);
    expect([...document.querySelectorAll('main a')].map((link) => link.getAttribute('href'))).toEqual(['the-clock/']);
    expect(document.querySelector('meta[name=description]')?.getAttribute('content')).toMatch(/^For most .*on time\./);
  });

  test('lists the sections of its chapter, and no chapter', () => {
    const { document } = builtPage('essay', '/the-clock/');
    expect([...document.querySelectorAll('.contents .contents-list a')].map(wordsOf)).toEqual([
      'What the clockmaker said',
      'The year it was right',
      'What I keep',
    ]);
    expect(document.querySelector('.neighbours, [rel=next], [rel=prev], .site-header nav')).toBeNull();
  });

  test('names each of its pages in the sitemap, and no other', () => {
    const sitemap = builtFile('essay', 'sitemap.xml').toString();
    const addresses = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);
    expect(addresses.sort()).toEqual(['', 'cite/', 'the-clock/'].map((page) => `https://example.org/essay/${page}`));
  });
});
