import type { Answer, Answers } from './answers.ts';
import { advice, fault, type Finding } from './finding.ts';
import type { FoundPage } from './found-pages.ts';
import { markupOf } from './references.ts';

/** An address that no copy has, deep enough to tell whether links lead home from there. */
export const lostPlace = 'no-such-page/at-any/depth/';

/** What may be said about how a host serves a copy: headers, compression, addresses without a slash, what is not found. */
export async function hostFindings(pages: readonly FoundPage[], root: string, answers: Answers): Promise<Finding[]> {
  const cover = await answers.of(root);
  if (!cover) return [];
  return [
    ...headerFindings(cover),
    ...slashFindings(pages),
    ...(await assetFindings(pages, answers, root)),
    ...(await lostFindings(root, answers)),
  ];
}

function headerFindings({ headers, at }: Answer): Finding[] {
  const findings: Finding[] = [];
  if (!headers.has('content-encoding'))
    findings.push(advice('', 'pages are sent without compression; br or gzip makes them five times smaller'));
  if (!/charset=utf-?8/i.test(headers.get('content-type') ?? ''))
    findings.push(
      advice('', 'pages are served without charset=utf-8; they say so themselves, so readers see no difference'),
    );
  if (headers.get('x-content-type-options') !== 'nosniff')
    findings.push(advice('', 'X-Content-Type-Options: nosniff is not sent; see _headers'));
  if (!/frame-ancestors/.test(headers.get('content-security-policy') ?? ''))
    findings.push(advice('', 'frame-ancestors, which only a header can set, is not sent; see _headers'));
  if (at.startsWith('http:') && !/^http:\/\/(127\.|localhost|\[::1\])/.test(at))
    findings.push(advice('', 'the copy is served by http; browsers keep storage and offline reading for https'));
  return findings;
}

function slashFindings(pages: readonly FoundPage[]): Finding[] {
  return pages
    .filter(({ url, at }) => url.endsWith('/') && !at.endsWith('/') && !at.endsWith('.html'))
    .map(({ place }) =>
      advice(
        place,
        'the host takes the slash from this address; pages put it back where scripts run, and LINKS=rooted mends it for all',
      ),
    );
}

async function assetFindings(pages: readonly FoundPage[], answers: Answers, root: string): Promise<Finding[]> {
  const sheet = pages[0]?.markup.references.find(({ url }) => /\/assets\/[^/]+\.css$/.test(url.pathname));
  const answer = sheet && (await answers.of(sheet.url.href));
  if (!answer || /max-age=(\d{6,})/.test(answer.headers.get('cache-control') ?? '')) return [];
  return [
    advice(
      answer.at.slice(root.length).replace(/[^/]+$/, ''),
      'files whose names change with their content are served without a long max-age; see _headers',
    ),
  ];
}

async function lostFindings(root: string, answers: Answers): Promise<Finding[]> {
  const answer = await answers.of(new URL(lostPlace, root).href);
  if (!answer) return [];
  if (answer.status === 200)
    return [advice(lostPlace, 'the host answers 200 for what does not exist; 404 with 404.html is expected')];
  if (answer.status !== 404)
    return [fault(lostPlace, `the host answers ${answer.status} for what does not exist; 404 is expected`)];
  const isTheReports = markupOf(answer.body.toString(), answer.at).isTheReports;
  return isTheReports
    ? []
    : [advice(lostPlace, 'the host shows a page of its own for what does not exist, not 404.html')];
}
