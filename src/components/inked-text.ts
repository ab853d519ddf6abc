import type { InkedText } from '../charts/inked-page.ts';
import { claimNamed, report } from '../report.ts';
import type { Claim } from '../report/report-types.ts';
import { inkedPageWords } from '../words/words.ts';

/** The claims in the order in which the text examined makes them. */
export const claimsInText: readonly Claim[] = [
  ...new Set(report.text.flatMap(({ rows }) => rows.flat().flatMap(({ claims }) => claims.map(({ id }) => id)))),
].map(claimNamed);

/** The text examined as its picture shows it. In the report each claim leads to its finding; elsewhere to nothing. */
export function inkedText({ linked }: { linked: boolean }): InkedText {
  const claims = claimsInText.map(({ id, verdict, quote }) => ({
    id,
    verdict,
    name: inkedPageWords.claim(report.file.verdicts[verdict].label, quote),
    ...(linked && { href: `/note/#${id}` }),
  }));
  return { blocks: report.text, claims };
}
