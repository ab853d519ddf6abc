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
  const title = [authors.join(', '), report].filter(Boolean).join(': ');
  return [title, edition && `edition of ${edition}`, version && `version ${version}`, address]
    .filter(Boolean)
    .join(', ');
}

/** The same as named lines. */
export function aboutLines(about: About): [name: string, text: string][] {
  return [
    ['Report', about.report],
    ['Model', about.model],
    ['Case', about.caseLabel],
    ...named('Edition', [about.edition, about.version && `version ${about.version}`].filter(Boolean).join(', ')),
    ...named('Source', about.source),
    ...named('Licence', about.licence ? `${about.licence.name}, ${about.licence.url}` : ''),
    ['Cite as', citation(about)],
  ];
}

/** A line, or none where there is nothing to say. */
function named(name: string, text: string): [string, string][] {
  return text === '' ? [] : [[name, text]];
}

/** The same under a picture, whose address names the report. */
export function creditLines(about: About): string[] {
  return aboutLines(about)
    .filter(([name]) => name !== 'Report')
    .map(([name, text]) => `${name}: ${text}`);
}
