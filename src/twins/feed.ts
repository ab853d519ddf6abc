import { createHash } from 'node:crypto';
import { escaped } from '../words/escaped.ts';
import { changeName } from '../components/change-name.ts';
import { quoted } from '../components/quoted.ts';
import { plainText, report } from '../report.ts';
import type { Change } from '../report/report-types.ts';
import { changesWords, listWords } from '../words/words.ts';

/** Where the feed of editions and corrections is. */
export const feedAddress = '/feed.xml';

/**
 * An Atom feed (RFC 4287) of editions, updates and corrections, newest first. Where the site's address is not known, links
 * are relative to the feed, as the format allows; names stay the same wherever the report is published.
 */
export function feed(site: URL | undefined): string {
  const { id, title, authors, language, edition } = report.file;
  const address = (path: string): string => (site ? new URL(path, site).href : path || './');
  const newest = report.changes[0]?.date ?? edition;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    element('id', uuid(id)),
    element('title', plainText(title)),
    `<updated>${momentOf(newest)}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(address(feedAddress.slice(1)))}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(address(''))}"/>`,
    ...(authors.length > 0 ? authors : [plainText(title)]).map((name) => `<author>${element('name', name)}</author>`),
    ...report.changes.map((change) => entry(change, address(`changes/#${changeName(change)}`))),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function entry(change: Change, address: string): string {
  const { date, kind, title } = change;
  return [
    '<entry>',
    element('id', uuid(`${report.file.id} ${date} ${title}`)),
    element('title', listWords.labelled(changesWords.kinds[kind], plainText(title))),
    `<updated>${momentOf(date)}</updated>`,
    `<category term="${kind}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(address)}"/>`,
    `<content type="html">${escaped(contentOf(change))}</content>`,
    '</entry>',
  ].join('\n');
}

/** A change as HTML: what it was, and each verdict that it changed. */
function contentOf({ text, verdicts }: Change): string {
  const changed = verdicts.map((verdict) => `<li>${escaped(changedVerdict(verdict))}</li>`);
  return `<p>${escaped(plainText(text))}</p>${changed.length > 0 ? `<ul>${changed.join('')}</ul>` : ''}`;
}

function changedVerdict({ claim, from, to, why }: Change['verdicts'][number]): string {
  const { verdicts: labels } = report.file;
  const quote = report.claims.find(({ id }) => id === claim)?.quote;
  const now = to === 'dropped' ? changesWords.dropped : `→ ${labels[to].label}.`;
  return `${quote === undefined ? claim : quoted(quote)}: ${labels[from].label} ${now} ${plainText(why)}`;
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

function momentOf(day: string): string {
  return `${day || '1970-01-01'}T00:00:00Z`;
}

/** A name that is made of words alone, by RFC 9562's version 8: the same at every build. */
function uuid(words: string): string {
  const digits = createHash('sha256').update(words).digest('hex');
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`];
  return `urn:uuid:${[...parts, digits.slice(20, 32)].join('-')}`;
}
