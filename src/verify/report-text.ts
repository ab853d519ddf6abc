import type { Finding } from './finding.ts';

/** What a run of the self-test came to. */
export interface Outcome {
  address: string;
  pages: number;
  files: number;
  widgets: number;
  /** Pages of frozen editions that were left alone. */
  frozen: number;
  seconds: number;
  findings: readonly Finding[];
}

/** How many places a finding that many share names. */
const named = 5;

/** The plain report of a run: errors first, each said once with the places that share it, and a last line that sums up. */
export function outcomeText(outcome: Outcome): string {
  const errors = outcome.findings.filter(({ kind }) => kind === 'error');
  const advices = outcome.findings.filter(({ kind }) => kind === 'advice');
  const sections = [
    ...(errors.length > 0 ? [section('Errors', errors)] : []),
    ...(advices.length > 0 ? [section('Advice for the host', advices)] : []),
    summary(outcome, errors.length),
  ];
  return sections.join('\n\n');
}

function section(title: string, findings: readonly Finding[]): string {
  const places = new Map<string, Set<string>>();
  for (const { place, text } of findings) places.set(text, (places.get(text) ?? new Set()).add(place));
  return [title, ...[...places].map(([text, at]) => `  ${text}\n    at ${placesText([...at])}`)].join('\n');
}

function placesText(places: readonly string[]): string {
  const shown = places.slice(0, named).map((place) => `/${place}`);
  return [...shown, ...(places.length > named ? [`${places.length - named} more`] : [])].join(', ');
}

function summary({ address, pages, files, widgets, frozen, seconds }: Outcome, errors: number): string {
  const left = frozen > 0 ? ` ${frozen} pages of frozen editions were left alone; --editions opens them, too.` : '';
  const looked = `${pages} pages, ${files} files and ${widgets} widgets at ${address}, in ${Math.round(seconds)} s.${left}`;
  return `${errors === 0 ? 'No errors' : errors === 1 ? '1 error' : `${errors} errors`}: ${looked}`;
}
