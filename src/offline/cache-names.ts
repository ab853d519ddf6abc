/** The caches that a report at this address keeps begin so. Of two reports on one host each has its own. */
export function ownCaches(scope: string): string {
  return `kept ${scope} `;
}
