/** A share as a percentage, without rounding noise: 0.35 as 35%. */
export function percentText(share: number): string {
  return `${Number((share * 100).toPrecision(12))}%`;
}
