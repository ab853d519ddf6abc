import type { About } from '../downloads/about.ts';
import type { Model } from '../report/report-types.ts';
import { plainText, report } from '../report.ts';
import { bridgeWords } from '../words/words.ts';

/** The report, edition and licence that a model's downloads name, for the base case. */
export function aboutModel({ title, workbench }: Model): About {
  const { authors, edition, version, licence } = report.file;
  return {
    report: plainText(report.file.title),
    authors,
    model: plainText(title),
    caseLabel: bridgeWords.baseCase,
    edition,
    version,
    source: plainText(workbench?.source ?? ''),
    ...(licence && { licence: { name: licence.name, url: licence.url } }),
  };
}
