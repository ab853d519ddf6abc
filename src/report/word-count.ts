// Written without spaces: their words are found by dictionary.
const unspaced = new Set(['ja', 'zh', 'th', 'lo', 'km', 'my']);

/** How many words a text has. */
export function wordCount(text: string, language: string): number {
  if (!unspaced.has(new Intl.Locale(language).language))
    return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu)?.length ?? 0;
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike).length;
}
