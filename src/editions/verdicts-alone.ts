import type { EarlierEdition, EditionRecord } from '../report/edition-record.ts';

/** An edition of which only the verdicts are kept, as if all else had been as it is now. */
export function verdictsAlone({ edition, version, verdicts }: EarlierEdition, now: EditionRecord): EditionRecord {
  const present = new Map(now.claims.map((claim) => [claim.id, claim]));
  const claims = Object.entries(verdicts).map(([id, verdict]) => ({
    id,
    quote: present.get(id)?.quote ?? '',
    finding: present.get(id)?.finding ?? '',
    verdict,
  }));
  return { ...now, edition, version, claims };
}
