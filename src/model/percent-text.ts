/** Writes a share of one as a percentage, 0.35 as 35%, with no more digits than it has. */
export function percentText(share: number): string {
  return `${Number((share * 100).toPrecision(12))}%`;
}
