import { posix } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { longest } from '../../src/search/query.ts';
import type { RecordKind } from '../../src/search/record.ts';
import { builtFiles, builtPage, builtPages } from './built-pages.ts';
import { openIndex } from './search-index.ts';

const orchard = await openIndex('other-site');
const deutsch = await openIndex('deutsch');
const arabic = await openIndex('arabic');
afterAll(() => vi.unstubAllGlobals());

/** What a question finds first, how it was found and how much there is. */
async function ask(index: typeof orchard, text: string, kind?: RecordKind, isLiteral = false) {
  const found = await index.answer({ text, kind, isLiteral });
  const first = await Promise.all(found?.read(0, 3) ?? []);
  return {
    found,
    by: found?.by,
    words: found?.words.join(' '),
    addresses: first.map(({ about }) => about.address),
    first,
  };
}

/** The addresses of everything that a question finds, sorted. */
async function placesOf(index: typeof orchard, text: string): Promise<string[]> {
  const found = await index.answer({ text });
  const results = await Promise.all(found?.read(0, found.count) ?? []);
  return results.map(({ about }) => about.address).sort();
}

describe('a question of the orchard', () => {
  test.each([
    ['a word', 'pomace', '/glossary/#pomace'],
    ['a plural', 'windfalls', '/glossary/#windfall'],
    ['another form', 'presses', '/the-press/#figure-presses'],
    ['the beginning of a word', 'pomac', '/glossary/#pomace'],
    ['capitals', 'POMACE', '/glossary/#pomace'],
    ['several words', 'fair list', '/sources/#fair-list'],
    ['a phrase', '"gate price"', '/glossary/#gate-price'],
    ['a phrase in other quotation marks', '„gate price“', '/glossary/#gate-price'],
    ['a word with a hyphen', 'gate-price', '/glossary/#gate-price'],
    ['words that a claim alone has', 'sweeter', '/claims/#sweetest'],
    ['a name', 'golden ox', '/claims/#keep-until-easter'],
    ['a number as written', '2.000 €', '/the-press/#bridge-pressing-takings'],
    ['a number without its mark', '2000', '/the-press/#bridge-pressing-takings'],
    ['a sign before its number', '€ 962', '/the-press/#bridge-pressing-left'],
    ['a sign on its number', '€962', '/the-press/#bridge-pressing-left'],
    ['a percentage', '11,1%', '/the-crop/#figure-harvests'],
    ['a combining letter', 'fro̧st', '/claims/#frosts-rarer'],
    ['markup', '<i>pomace</i>', '/the-press/#the-mill'],
    ['what a table of a figure holds', 'frost on the night of 3 May', '/the-crop/#figure-harvests'],
    ['what a source is quoted for', 'Candlemas', '/sources/#inn-talk'],
    ['the words of the text examined', '"bottles cost next to nothing"', '/claims/#bottles-free'],
  ])('by %s is answered', async (_, text, address) => {
    const { addresses, by } = await ask(orchard, text);
    expect(by).toBe('words');
    expect(addresses).toContain(address);
  });

  test.each([
    ['harvset', 'harvest'],
    ['pommace', 'pomace'],
    ['windfal apple', 'windfal apple'],
    ['neighbor', 'neighbour'],
    ['presing', 'pressing'],
    ['supermarkt juice', 'supermarket juice'],
  ])('with the slip %s is answered for %s', async (text, meant) => {
    const { words, found } = await ask(orchard, text);
    expect(words).toBe(meant);
    expect(found?.count).toBeGreaterThan(0);
  });

  test('is left as typed where the reader insists', async () => {
    expect(await ask(orchard, 'harvset', undefined, true)).toMatchObject({ words: 'harvset', by: 'words' });
  });

  test('for a claim shows its verdict', async () => {
    const { first } = await ask(orchard, 'sweeter');
    expect(first[0]?.about).toMatchObject({ kind: 'claim', verdict: { id: 'unverified', label: 'Open' } });
  });

  test('shows in no excerpt what its title says already', async () => {
    const { found } = await ask(orchard, 'pressed');
    const results = await Promise.all(found?.read(0, found.count) ?? []);
    const repeats = results.filter(({ title, excerpt }) => {
      const begins = excerpt
        .replaceAll(/<\/?mark>/g, '')
        .split(' ')
        .slice(0, 3)
        .join(' ');
      return begins !== '' && title.includes(begins);
    });
    expect(repeats).toEqual([]);
  });

  test('for a word that rows of tables have too finds what is written about it first', async () => {
    const { first } = await ask(orchard, 'price');
    expect(first.map(({ about }) => about.kind)).not.toContain('number');
  });

  test('for a number by its name in formulas finds it first, and shows no such name', async () => {
    const { first, by } = await ask(orchard, 'break_even');
    expect(by).toBe('words');
    expect(first[0]?.about.address).toBe('/model/#pressing.break_even');
    expect(first.map(({ excerpt }) => excerpt).join()).not.toContain('break_even');
  });

  test('is counted by kind, and answered by one', async () => {
    const { found: all } = await ask(orchard, 'frost');
    const { found, first } = await ask(orchard, 'frost', 'claim');
    const counts = Object.values(all?.counts ?? {});
    expect(counts.length).toBeGreaterThan(2);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all?.count);
    expect(found?.count).toBe(all?.counts.claim);
    expect(first.every(({ about }) => about.kind === 'claim')).toBe(true);
  });

  test('of a phrase is counted by kind as it is answered', async () => {
    const { found } = await ask(orchard, '"gate price"');
    const sum = Object.values(found?.counts ?? {}).reduce((before, count) => before + count, 0);
    expect(found?.count).toBeGreaterThan(1);
    expect(sum).toBe(found?.count);
  });

  test('whose words stand nowhere together finds what holds most of them', async () => {
    const words = 'pomace Candlemas caterpillars';
    const { by, found } = await ask(orchard, words);
    expect(by).toBe('someWords');
    expect(found?.count).toBeGreaterThan(2);
    const counts = Object.values(found?.counts ?? {});
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(found?.count);
    const { found: terms } = await ask(orchard, words, 'term');
    const kinds = (await Promise.all(terms?.read(0, terms.count) ?? [])).map(({ about }) => about.kind);
    expect(kinds).toEqual(new Array(found?.counts.term ?? NaN).fill('term'));
    expect(terms?.counts).toEqual(found?.counts);
  });

  test('with nothing to find says so', async () => {
    const { found } = await ask(orchard, 'zzyzx');
    expect(found?.count).toBe(0);
  });

  test.each(['', '   ', '"', '(.*)[', '!?…', '.'.repeat(10_000)])(
    'without a word, such as %s, is none',
    async (text) => {
      expect((await ask(orchard, text)).found).toBeUndefined();
    },
  );

  test.each([
    ['characters of patterns', '(.*)+pomace[', 'pomace'],
    ['a backslash', '\\pomace\\', 'pomace'],
    ['markup', '<script>alert(1)</script>', 'script alert1 script'],
    ['an element around a word', '<b>pomace</b>', 'b pomace b'],
    ['a word 2,000 times', 'apple '.repeat(2000), 'apple'],
    ['marks of direction', '\u202epomace\u202c', 'pomace'],
    ['a mark that combines', 'fro\u0302st', 'fr\u00f4st'],
    ['several marks on one letter', 'fro\u0301\u0301\u0301st', 'frost'],
  ])('with %s finds the same as plain words', async (_, text, plain) => {
    const places = await placesOf(orchard, text);
    expect(places).not.toEqual([]);
    expect(places).toEqual(await placesOf(orchard, plain));
  });

  test.each([
    ['a character', 'a'.repeat(10_000), 'a'.repeat(longest.characters)],
    ['a word', 'apple '.repeat(2000), 'apple '.repeat(longest.words).trim()],
  ])('of %s without end is read to its limit', async (_, text, read) => {
    expect((await ask(orchard, text)).words).toBe(read);
    expect(await placesOf(orchard, text)).toEqual(await placesOf(orchard, read));
  });

  test.each(['مرحبا بكم', '\u202eelppa'])('in words that it lacks, such as %s, finds nothing', async (text) => {
    expect((await ask(orchard, text)).found?.count).toBe(0);
  });

  test('names only places that are there', async () => {
    const pages = new Map(builtPages('other-site').map(({ address, document }) => [address, document]));
    const found = await Promise.all(
      ['the', 'a', 'of', 'litre'].map(async (text) => {
        const answer = await orchard.answer({ text });
        return Promise.all(answer?.read(0, answer.count) ?? []);
      }),
    );
    const addresses = new Set(found.flat().map(({ about }) => about.address));
    expect(addresses.size).toBeGreaterThan(80);
    const dead = [...addresses].filter((address) => {
      const { pathname, hash } = new URL(address, 'http://report');
      const page = pages.get(pathname);
      return !page || (hash !== '' && !page.getElementById(decodeURIComponent(hash.slice(1))));
    });
    expect(dead).toEqual([]);
  });
});

describe('a question in German', () => {
  test.each([
    ['pumpe', 'Wärmepumpe'],
    ['knappheit', 'Wasserknappheit'],
    ['preise', 'Energiepreise'],
  ])('by the last part of a compound, %s, finds %s', async (part, compound) => {
    const whole = await placesOf(deutsch, compound);
    expect((await ask(deutsch, part)).by).toBe('words');
    expect(whole).not.toEqual([]);
    expect(await placesOf(deutsch, part)).toEqual(expect.arrayContaining(whole));
  });

  test.each(['warmepumpe', 'Wa\u0308rmepumpe', 'WÄRMEPUMPE'])('finds a word where it is written %s', async (text) => {
    const places = await placesOf(deutsch, 'Wärmepumpe');
    expect(places).not.toEqual([]);
    expect(await placesOf(deutsch, text)).toEqual(places);
  });
});

describe('a question in Arabic', () => {
  test.each([
    ['a term', 'العجز', '/glossary/#ajz'],
    ['a word between marks of direction', '\u202bالعجز\u202c', '/glossary/#ajz'],
    ['a word of a heading', 'يزداد', '/alhisab/#هل-يزداد-الركاب'],
    ['a word of a claim', 'الركاب', '/claims/#rukkab'],
    ['a word with its vowel sign', 'عجزًا', '/claims/#kulfa'],
    ['a word without its vowel sign', 'عجزا', '/claims/#kulfa'],
  ])('by %s is answered', async (_, text, address) => {
    expect((await ask(arabic, text)).by).toBe('words');
    expect(await placesOf(arabic, text)).toContain(address);
  });
});

describe('a page', () => {
  const pages = builtPages('other-site').filter(({ address }) => !/^\/(figures|search)\//.test(address));

  test.each(pages)('$address has the field, in at most 1 kB', ({ document }) => {
    const field = document.querySelector('form[role=search]');
    expect(field?.getAttribute('action')).toMatch(/search\/$/);
    expect(field?.querySelector('input[type=search][name=q]')?.getAttribute('aria-label')).toBeTruthy();
    const links = document.querySelector('.to-search')?.outerHTML ?? '';
    expect(`${field?.outerHTML ?? ''}${links}`.length).toBeLessThan(1000);
  });

  test.each(pages)('$address names nothing of the index', ({ html }) => {
    expect(html).not.toMatch(/pagefind|pf_meta|wasm/);
  });

  test('that searches names files that are there, and offers the whole report without a script', () => {
    const { document } = builtPage('other-site', '/search/');
    const files = builtFiles('other-site');
    const asked = [...document.querySelectorAll('link[rel=modulepreload], link[rel=preload][as=fetch]')].map((link) =>
      posix.join('search', (link.getAttribute('href') ?? '').replace(/\?.*$/, '')),
    );
    expect(asked).toEqual(
      expect.arrayContaining([
        'search/pagefind.js',
        'search/pagefind-entry.json',
        expect.stringMatching(/^search\/wasm\..*\.pagefind$/),
        expect.stringMatching(/^search\/pagefind\..*\.pf_meta$/),
        expect.stringMatching(/^search\/filter\/.*\.pf_filter$/),
      ]),
    );
    expect(asked.filter((file) => !files.includes(file))).toEqual([]);
    expect(document.querySelector('.scriptless-only a')?.getAttribute('href')).toBe('../all/');
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  });

  test('brings none of Pagefind’s own interfaces', () => {
    expect(
      builtFiles('other-site').filter((file) => /pagefind-(ui|modular|component|highlight|worker)/.test(file)),
    ).toEqual([]);
  });
});
