/** Where a file comes from, as stated in every download. */
export interface About {
  report: string;
  authors: readonly string[];
  model: string;
  /** Such as "Your case" or "Base case". */
  caseLabel: string;
  /** The day of the edition, and its version. */
  edition: string;
  version: string;
  source: string;
  licence: { name: string; url: string };
  /** A link that restores the case; absent if the report's own address is not known. */
  address?: string;
}

/** How to cite a file. */
export function citation({ authors, report, edition, version, address }: About): string {
  return `${authors.join(', ')}: ${report}, edition of ${edition}, version ${version}${address === undefined ? '' : `, ${address}`}`;
}

/** The same as named lines. */
export function aboutLines(about: About): [name: string, text: string][] {
  return [
    ['Report', about.report],
    ['Model', about.model],
    ['Case', about.caseLabel],
    ['Edition', `${about.edition}, version ${about.version}`],
    ['Source', about.source],
    ['Licence', `${about.licence.name}, ${about.licence.url}`],
    ['Cite as', citation(about)],
  ];
}

/** The same under a picture, whose address names the report. */
export function creditLines(about: About): string[] {
  return aboutLines(about)
    .filter(([name]) => name !== 'Report')
    .map(([name, text]) => `${name}: ${text}`);
}
