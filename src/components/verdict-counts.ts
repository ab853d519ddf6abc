import { report } from '../report.ts';
import { verdicts, type Verdict } from '../report/schema/verdicts.ts';

/** How many of the report's claims have each verdict, from best to worst. */
export const verdictCounts: readonly { verdict: Verdict; label: string; count: number }[] = verdicts.map((verdict) => ({
  verdict,
  label: report.file.verdicts[verdict].label,
  count: report.claims.filter((claim) => claim.verdict === verdict).length,
}));
