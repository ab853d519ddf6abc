/** A unit as readers write it: "USD per instance hour" for USD/(instance hour); empty for a plain ratio. */
export function unitText(unit: string): string {
  return unit === 'ratio' ? '' : unit.replace(/[()]/g, '').replaceAll('/', ' per ');
}
