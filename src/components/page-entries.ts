import { allParts } from '../report/inline-text.ts';
import type { Claim, GlossaryTerm, ReportNumber, Source } from '../report/report-types.ts';
import { claimNamed, numberNamed, report, sourceNamed, termNamed } from '../report.ts';

/** What the marks of a page open, each once, in reading order; claims in the report's. */
export interface PageEntries {
  claims: Claim[];
  numbers: ReportNumber[];
  terms: GlossaryTerm[];
  sources: Source[];
}

/** The entries that a page needs at its foot: what its marks open, and what marks within those entries open in turn. */
export function entriesFor(html: string): PageEntries {
  const present = new Set(namesIn(html, 'data-entry'));
  const names = new Set(namesIn(html, 'data-opens').filter((name) => !present.has(name)));
  for (const name of [...names, ...present]) addOpenedBy(name, names, present);
  const of = (kind: string): string[] =>
    [...names].filter((name) => name.startsWith(`${kind} `)).map((name) => name.slice(kind.length + 1));
  const claims = new Set(of('claim').map(claimNamed));
  return {
    claims: report.claims.filter((claim) => claims.has(claim)),
    numbers: of('number').map(numberNamed),
    terms: of('term').map(termNamed),
    sources: of('source').map(sourceNamed),
  };
}

function namesIn(html: string, attribute: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${attribute}="([^"]+)"`, 'g'))].map(([, name = '']) => name);
}

function addOpenedBy(name: string, names: Set<string>, present: ReadonlySet<string>): void {
  for (const opened of openedBy(name)) {
    if (names.has(opened) || present.has(opened)) continue;
    names.add(opened);
    addOpenedBy(opened, names, present);
  }
}

function openedBy(entry: string): string[] {
  const [kind, name = ''] = entry.split(' ');
  switch (kind) {
    case 'number': {
      const { inputs, meaning = '', why = '' } = numberNamed(name);
      return [...inputs.map((input) => `number ${input}`), ...marksIn(meaning), ...marksIn(why)];
    }
    case 'claim':
      return marksIn(claimNamed(name).finding);
    case 'term':
      return marksIn(termNamed(name).definition);
    default:
      return [];
  }
}

const opening = { num: 'number', term: 'term', cite: 'source', claim: 'claim' } as const;

function marksIn(text: string): string[] {
  return allParts(text).flatMap((part) =>
    part.kind in opening && 'name' in part ? [`${opening[part.kind as keyof typeof opening]} ${part.name}`] : [],
  );
}
