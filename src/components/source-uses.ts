import { quoted } from './quoted.ts';
import type { Report } from '../report/report-types.ts';

/** Where a source is used: the page and anchor, and the name of what uses it. */
export interface SourceUse {
  href: string;
  label: string;
}

/** The claims, facts and inputs that rest on a source. */
export function sourceUses(report: Report, id: string): Record<'claims' | 'facts' | 'inputs', SourceUse[]> {
  return {
    claims: report.claims
      .filter((claim) => claim.sources.includes(id))
      .map((claim) => ({ href: `/claims/#${claim.id}`, label: quoted(claim.quote) })),
    facts: report.datasets.flatMap((dataset) =>
      dataset.rows
        .filter((row) => row.sources.includes(id))
        .map((row) => ({ href: `/model/#${dataset.id}.${row.id}`, label: row.label })),
    ),
    inputs: report.models.flatMap((model) =>
      model.program.inputs
        .filter((input) => model.inputTexts[input.name]?.sources.includes(id))
        .map((input) => ({ href: `/model/#${model.id}.${input.name}`, label: input.label })),
    ),
  };
}
