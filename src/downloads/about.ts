import { aboutWords as words, withCommas } from '../words/words.ts';

/** Where a file comes from, as stated in every download. */
export interface About {
  report: string;
  authors: readonly string[];
  model: string;
  /** Such as "Your case" or "Base case". */
  caseLabel: string;
  /** The day of the edition, and its version; empty where the report does not say. */
  edition: string;
  version: string;
  source: string;
  licence?: { name: string; url: string };
  /** A link that restores the case; absent if the report's own address is not known. */
  address?: string;
}

/** How to cite a file. */
export function citation({ authors, report, edition, version, address }: About): string {
  const title = [withCommas(authors), report].filter(Boolean).join(': ');
  return withCommas(
    [title, edition && words.editionOf(edition), version && words.version(version), address ?? ''].filter(Boolean),
  );
}

/** The same as named lines. */
export function aboutLines(about: About): [name: string, text: string][] {
  return [
    [words.report, about.report],
    [words.model, about.model],
    [words.case, about.caseLabel],
    ...named(words.edition, withCommas([about.edition, about.version && words.version(about.version)].filter(Boolean))),
    ...named(words.source, about.source),
    ...named(words.licence, about.licence ? withCommas([about.licence.name, about.licence.url]) : ''),
    [words.citeAs, citation(about)],
  ];
}

/** A line, or none where there is nothing to say. */
function named(name: string, text: string): [string, string][] {
  return text === '' ? [] : [[name, text]];
}

/** The same under a picture, whose address names the report. */
export function creditLines(about: About): string[] {
  return aboutLines(about)
    .filter(([name]) => name !== words.report)
    .map(([name, text]) => `${name}: ${text}`);
}
