import type { About } from '../downloads/about.ts';
import type { Model } from '../report/report-types.ts';
import { plainText, report } from '../report.ts';

/** What the files that a reader takes away of a model say of themselves, at the base case. */
export function aboutModel({ title, bridge }: Model): About {
  const { authors, edition, version, licence } = report.file;
  return {
    report: plainText(report.file.title),
    authors,
    model: plainText(title),
    caseLabel: 'Base case',
    edition,
    version,
    source: plainText(bridge?.source ?? ''),
    licence: { name: licence.name, url: licence.url },
  };
}
