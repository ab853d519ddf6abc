const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The way a language is written, as the attribute `dir` says it; nothing for the way that pages have anyway. */
export function directionOf(language: string): 'rtl' | undefined {
  return rightToLeft.has(new Intl.Locale(language).language) ? 'rtl' : undefined;
}
