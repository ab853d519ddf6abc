/** Scripts written from right to left in which languages of today are written. */
const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** The way a language is written, as the attribute `dir` says it; nothing for the way that pages have anyway. */
export function directionOf(language: string): 'rtl' | undefined {
  // A language that is written in two scripts says so, such as uz-Arab; the others have their usual one.
  const { script } = new Intl.Locale(language).maximize();
  return script !== undefined && rightToLeft.has(script) ? 'rtl' : undefined;
}
