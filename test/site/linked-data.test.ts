import { describe, expect, test } from 'vitest';
import { loadReport } from '../../src/report/load.ts';
import { builtFiles, builtPage, builtPages, type BuiltPage } from './built-pages.ts';

const report = loadReport('test/reports/orchard');

type Kind = 'text' | 'day' | 'address' | 'number' | readonly string[];
type Properties = Record<string, Kind>;

const thing: Properties = { name: 'text', url: 'address', description: 'text' };
const person = ['Person', 'Organization'];
const work: Properties = {
  ...thing,
  ...{ author: person, datePublished: 'day', inLanguage: 'text', license: 'address', version: 'text' },
};
const article: Properties = { ...work, headline: 'text', publisher: ['Organization'], dateModified: 'day' };

/**
 * The properties that we use of each type, with what each may hold, by the vocabulary of schema.org 30.0
 * (data/releases/30.0/schemaorg-current-https-properties.csv of github.com/schemaorg/schemaorg).
 */
const vocabulary: Record<string, Properties> = {
  Report: {
    ...article,
    reportNumber: 'text',
    hasPart: ['Chapter', 'Dataset'],
    correction: ['CorrectionComment'],
  },
  Article: { ...article, isPartOf: ['Report'] },
  Chapter: { ...thing, position: 'number' },
  CorrectionComment: { text: 'text', datePublished: 'day' },
  Dataset: { ...work, creator: person, distribution: ['DataDownload'], isPartOf: ['Report'] },
  DataDownload: { encodingFormat: 'text', contentUrl: 'address' },
  ClaimReview: {
    ...work,
    claimReviewed: 'text',
    reviewBody: 'text',
    reviewRating: ['Rating'],
    itemReviewed: ['Claim'],
  },
  Rating: { alternateName: 'text', ratingExplanation: 'text' },
  Claim: { text: 'text', appearance: ['CreativeWork'] },
  CreativeWork: thing,
  Person: { ...thing, familyName: 'text', givenName: 'text' },
  Organization: thing,
};

/** What search engines ask of a type (developers.google.com/search/docs/appearance/structured-data). */
const required: Record<string, string[]> = {
  Report: ['name', 'url', 'headline', 'author', 'datePublished', 'dateModified', 'hasPart', 'license'],
  Article: ['name', 'url', 'headline', 'author', 'datePublished', 'isPartOf'],
  Chapter: ['name', 'url', 'position'],
  Dataset: ['name', 'url', 'description', 'creator', 'license', 'distribution'],
  ClaimReview: ['url', 'claimReviewed', 'author', 'reviewRating', 'itemReviewed'],
};

type Node = Record<string, unknown>;

function linked({ document }: BuiltPage): Node[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    ({ textContent }) => JSON.parse(textContent) as Node,
  );
}

/** Every node with a type, however deep. */
function nodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  return [...('@type' in node ? [node] : []), ...Object.values(node).flatMap(nodes)];
}

function faults(node: Node): string[] {
  const type = String(node['@type']);
  const allowed = vocabulary[type];
  if (!allowed) return [`${type} is no type of ours`];
  return Object.entries(node)
    .filter(([property]) => !property.startsWith('@'))
    .flatMap(([property, value]) => {
      const kind = allowed[property];
      const values = Array.isArray(value) ? (value as unknown[]) : [value];
      const isRight = kind !== undefined && values.length > 0 && values.every((one) => isOf(kind, one));
      return isRight ? [] : [`${type}.${property} is ${JSON.stringify(value)}`];
    });
}

function isOf(kind: Kind, value: unknown): boolean {
  if (typeof kind !== 'string') return kind.includes(String((value as Node)['@type']));
  if (kind === 'number') return typeof value === 'number';
  if (typeof value !== 'string' || value === '' || value !== value.trim()) return false;
  return kind === 'day' ? /^\d{4}-\d\d-\d\d$/.test(value) : true;
}

describe.each(['other-site', 'other-site-placed', 'article', 'essay', 'japanese'] as const)(
  'linked data of %s',
  (build) => {
    const pages = builtPages(build).filter((page) => linked(page).length > 0);

    test('are in the vocabulary of schema.org', () => {
      expect(pages.length).toBeGreaterThan(1);
      for (const page of pages) {
        for (const root of linked(page)) expect(root['@context'], page.address).toBe('https://schema.org');
        expect(nodes(linked(page)).flatMap(faults), page.address).toEqual([]);
      }
    });

    test('lead to files and elements that are there', () => {
      const site = build.endsWith('placed')
        ? 'https://example.org/a/b/'
        : build === 'essay'
          ? 'https://example.org/essay/'
          : null;
      const files = builtFiles(build);
      for (const page of pages) {
        const base = site === null ? `https://x${page.address}` : site;
        for (const { url, contentUrl } of nodes(linked(page))) {
          const target = url ?? contentUrl;
          if (typeof target !== 'string') continue;
          if (site !== null) expect(target.startsWith(site), target).toBe(true);
          const { pathname, hash } = new URL(target, base);
          const address = site === null ? pathname : pathname.slice(new URL(site).pathname.length - 1);
          const file = `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`;
          expect(files, `${page.address}: ${target}`).toContain(file);
          if (hash !== '')
            expect(
              builtPage(build, address).document.getElementById(decodeURIComponent(hash.slice(1))),
              target,
            ).not.toBeNull();
        }
      }
    });
  },
);

test('each type has what search engines ask of it, where the report has it', () => {
  const found = builtPages('other-site').flatMap((page) => linked(page).map((root) => [page.address, root] as const));
  const whole = found.flatMap(([address, root]) =>
    // Of the report that a part belongs to, its name and address are enough.
    nodes(root)
      .filter((node) => node['@type'] !== 'Report' || node === root)
      .map((node) => [address, node] as const),
  );
  expect(new Set(whole.map(([, node]) => node['@type']))).toEqual(
    new Set(Object.keys(vocabulary).filter((type) => type !== 'Person')),
  );
  for (const [address, node] of whole) {
    const absent = (required[String(node['@type'])] ?? []).filter((property) => !(property in node));
    expect(absent, `${address} ${String(node['@type'])} ${String(node['name'])}`).toEqual([]);
  }
});

test('every dataset is offered as files, as is the table of each figure', () => {
  const namesOn = (address: string): unknown[] =>
    nodes(linked(builtPage('other-site', address)))
      .filter((node) => node['@type'] === 'Dataset')
      .map(({ name }) => name);
  expect(namesOn('/data/')).toHaveLength(report.datasets.length + 1);
  expect(namesOn('/cite/')).toHaveLength(report.figures.length);
});

test('only claims that somebody made and that have a verdict are reviewed', () => {
  const reviews = (address: string): unknown[] =>
    nodes(linked(builtPage('other-site', address))).filter((node) => node['@type'] === 'ClaimReview');
  const judged = report.claims.filter(({ verdict }) => verdict !== 'unverified');
  expect(judged.length).toBeLessThan(report.claims.length);
  expect(reviews('/claims/').map((review) => (review as Node)['claimReviewed'])).toEqual(
    judged.map(({ quote }) => quote),
  );
  for (const build of ['essay', 'buses', 'letters', 'article'] as const)
    expect(
      builtPages(build)
        .flatMap(linked)
        .flatMap(nodes)
        .map((node) => node['@type']),
    ).not.toContain('ClaimReview');
});
