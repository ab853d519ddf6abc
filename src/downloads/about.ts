/** Where a file comes from: what every download says of itself. */
export interface About {
  report: string;
  authors: readonly string[];
  model: string;
  /** Whose case it is, such as "Your case" or "Base case". */
  caseLabel: string;
  /** The day of the edition, and its version. */
  edition: string;
  version: string;
  source: string;
  licence: { name: string; url: string };
  /** The address that brings the case back; absent where the report's own address is not known. */
  address?: string;
}

/** How to cite a file. */
export function citation({ authors, report, edition, version, address }: About): string {
  return `${authors.join(', ')}: ${report}, edition of ${edition}, version ${version}${address === undefined ? '' : `, ${address}`}`;
}

/** The same as named lines, in the order that readers look for them. */
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
