import { relativeReference } from '../build/relative-links.ts';
import { figureRecord, plainText, publishedFigures, report } from '../report.ts';
import type { AuthorName } from '../report/author-name.ts';
import type { Chapter, Claim } from '../report/report-types.ts';
import { filesWords } from '../words/words.ts';
import { citedReport } from './cited-edition.ts';

type Node = Record<string, unknown>;

const { file } = report;
const site = import.meta.env.SITE;
const title = plainText(file.title);
const editions = report.changes.filter(({ kind }) => kind === 'edition').map(({ date }) => date);
const firstEdition = editions.toSorted()[0] ?? file.edition;

/** The report with its chapters and corrections, in schema.org's terms, for the page at an address. */
export function linkedReport(page: string): Node {
  const corrections = report.changes.filter(({ kind }) => kind === 'correction');
  return known({
    '@type': 'Report',
    ...about(page, '/', title),
    headline: title,
    description: plainText(file.description),
    ...whose(),
    reportNumber: file.version,
    version: file.version,
    hasPart: report.chapters.map(({ id, title: name }, index) => ({
      '@type': 'Chapter',
      ...about(page, `/${id}/`, plainText(name)),
      position: index + 1,
    })),
    correction: corrections.map(({ date, text }) => ({
      '@type': 'CorrectionComment',
      text: plainText(text),
      datePublished: date,
    })),
  });
}

/** A chapter, as a part of the report. */
export function linkedChapter({ id, title: name, summary }: Chapter, page: string): Node {
  return known({
    '@type': 'Article',
    ...about(page, `/${id}/`, plainText(name)),
    headline: plainText(name),
    description: plainText(summary),
    ...whose(),
    isPartOf: { '@type': 'Report', ...about(page, '/', title) },
  });
}

/** The report with the values of its figures as datasets, each with the file that holds them. */
export function linkedFigures(page: string): Node {
  const datasets = publishedFigures.map(({ id, chapter }) => {
    const { title: name, description } = figureRecord(id);
    return linkedDataset(page, {
      target: `/${chapter}/#${id}`,
      name: plainText(name),
      description: plainText(description),
      files: [`/figures/${id}.csv`],
    });
  });
  const { hasPart, ...whole } = linkedReport(page);
  return known({ ...whole, hasPart: [...((hasPart as Node[] | undefined) ?? []), ...datasets] });
}

/** The claims and the datasets of the report, each with its files. */
export function linkedDatasets(page: string): Node | undefined {
  const said = plainText(file.description);
  const claims = { target: '/claims/', name: filesWords.claims, description: said, files: filesOf('claims') };
  const datasets = report.datasets.map(({ id, title: name, description, measure }) => ({
    target: `/model/#${id}`,
    name: plainText(name),
    description: plainText(description ?? measure ?? '') || said,
    files: filesOf(`dataset-${id}`),
  }));
  const all = [...(report.claims.length > 0 ? [claims] : []), ...datasets];
  const isPartOf = { '@type': 'Report', ...about(page, '/', title) };
  return all.length === 0
    ? undefined
    : { '@graph': all.map((dataset) => ({ ...linkedDataset(page, dataset), isPartOf })) };
}

function filesOf(name: string): string[] {
  return ['csv', 'json'].map((ending) => `/data/${name}.${ending}`);
}

interface LinkedDataset {
  /** Where it is shown, from the report's root. */
  target: string;
  name: string;
  description: string;
  /** Its files, from the report's root. */
  files: readonly string[];
}

function linkedDataset(page: string, { target, name, description, files }: LinkedDataset): Node {
  return known({
    '@type': 'Dataset',
    ...about(page, target, name),
    description,
    license: file.licence?.url,
    creator: people(),
    datePublished: file.edition,
    version: file.version,
    distribution: files.map((path) => ({
      '@type': 'DataDownload',
      encodingFormat: path.endsWith('.csv') ? 'text/csv' : 'application/json',
      contentUrl: addressFrom(page, path),
    })),
  });
}

/** The claims that the report has come to a verdict on, as reviews of them: only where a text examined made them. */
export function linkedReviews(page: string): Node | undefined {
  const reviewed = report.text.length > 0 ? report.claims.filter(({ verdict }) => verdict !== 'unverified') : [];
  if (reviewed.length === 0) return undefined;
  return { '@graph': reviewed.map((claim) => review(claim, page)) };
}

function review({ id, quote, verdict, finding }: Claim, page: string): Node {
  const { label, meaning } = file.verdicts[verdict];
  return known({
    '@type': 'ClaimReview',
    url: addressFrom(page, `/claims/#${id}`),
    claimReviewed: quote,
    reviewBody: plainText(finding),
    author: people(),
    datePublished: file.edition,
    inLanguage: file.language,
    reviewRating: { '@type': 'Rating', alternateName: label, ratingExplanation: meaning },
    itemReviewed: {
      '@type': 'Claim',
      text: quote,
      appearance: { '@type': 'CreativeWork', name: file.source_text.title },
    },
  });
}

function about(page: string, target: string, name: string): Node {
  return { name, url: addressFrom(page, target) };
}

/** Addresses are in full where the site's is known; otherwise from the page, which those who read JSON-LD resolve. */
function addressFrom(page: string, target: string): string {
  return site ? new URL(`.${target}`, site).href : relativeReference(page, target);
}

function whose(): Node {
  return {
    author: people(),
    publisher: file.publisher === undefined ? undefined : { '@type': 'Organization', name: file.publisher },
    datePublished: firstEdition,
    dateModified: file.edition,
    inLanguage: file.language,
    license: file.licence?.url,
  };
}

function people(): Node[] {
  return citedReport.authors.map(person);
}

function person({ family, given, literal }: AuthorName): Node {
  return literal === undefined
    ? known({
        '@type': 'Person',
        name: [given, family].filter(Boolean).join(' '),
        familyName: family,
        givenName: given,
      })
    : { '@type': 'Organization', name: literal };
}

/** A node without the fields that have no value. */
function known(node: Node): Node {
  const isEmpty = (value: unknown): boolean =>
    value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(node).filter(([, value]) => !isEmpty(value)));
}
