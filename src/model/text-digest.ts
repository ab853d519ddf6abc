/** A short hash of texts, to detect changes: three base-36 digits of FNV-1a, 32 bits (Fowler, Noll and Vo). */
export function textDigest(...texts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const character of texts.join('\u0000')) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(3, '0').slice(-3);
}
