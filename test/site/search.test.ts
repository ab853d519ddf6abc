import { posix } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import type { RecordKind } from '../../src/search/record.ts';
import { builtFiles, builtPage, builtPages } from './built-pages.ts';
import { openIndex } from './search-index.ts';

const orchard = await openIndex('other-site');
const deutsch = await openIndex('deutsch');
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
    ['a place of the model', 'break_even', '/model/#pressing.break_even'],
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

  test('is counted by kind, and answered by one', async () => {
    const { found: all } = await ask(orchard, 'frost');
    const { found, first } = await ask(orchard, 'frost', 'claim');
    const counts = Object.values(all?.counts ?? {});
    expect(counts.length).toBeGreaterThan(2);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all?.count);
    expect(found?.count).toBe(all?.counts.claim);
    expect(first.every(({ about }) => about.kind === 'claim')).toBe(true);
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
    '(.*)+[a-z]{2',
    '<script>alert(1)</script>',
    '\\',
    'a'.repeat(10_000),
    'apple '.repeat(2000),
    'مرحبا بكم',
    '\u202eelppa',
    'e\u0301\u0301\u0301',
  ])('that is hard to read, such as %s, is answered', async (text) => {
    const before = performance.now();
    await ask(orchard, text);
    expect(performance.now() - before).toBeLessThan(2000);
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
    const { found, by } = await ask(deutsch, part);
    const { found: whole } = await ask(deutsch, compound);
    const addresses = async (of: typeof found): Promise<string[]> =>
      (await Promise.all(of?.read(0, of.count) ?? [])).map(({ about }) => about.address);
    expect(by).toBe('words');
    expect(whole?.count).toBeGreaterThan(0);
    expect(await addresses(found)).toEqual(expect.arrayContaining(await addresses(whole)));
  });

  test('finds a word with and without its umlaut', async () => {
    const [with_, without] = [await ask(deutsch, 'Gebühr'), await ask(deutsch, 'gebuhr')];
    expect(with_.found?.count).toBe(without.found?.count);
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
