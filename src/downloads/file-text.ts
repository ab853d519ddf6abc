/** Decodes a file in UTF-8, in UTF-16 with a byte order mark, or in ANSI (Windows-1252); null for any other encoding. */
export function fileText(bytes: Uint8Array): string | null {
  const mark = [...bytes.subarray(0, 2)].join();
  if (mark === '255,254') return decodedAs('utf-16le', bytes);
  if (mark === '254,255') return decodedAs('utf-16be', bytes);
  const text = decodedAs('utf-8', bytes);
  if (text !== null) return text;
  const ansi = decodedAs('windows-1252', bytes);
  return ansi !== null && !notWestern.test(ansi) ? ansi : null;
}

function decodedAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Signs of another encoding, since any bytes decode as Windows-1252: control characters, four accented letters in a row
 * (Cyrillic and Greek code pages), an accented capital after a small letter (Mac), a symbol within a word (Mac, DOS, Japanese).
 */
const notWestern =
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]|[À-ÖØ-öø-ÿ]{4}|\p{Ll}[ŠŒŽŸÀ-ÖØ-Þ]|\p{L}[‚„“”†‡ˆ‰‹›˜¡-¬®-¶¸-¿]\p{L}/u;

/** Whether text is UTF-8 that was read as Windows-1252, such as "fÃ¼r" for "für" or "donâ€™t" for "don’t". */
export function isGarbled(text: string): boolean {
  return /Ã[\u0080-\u00BF\u0152-\u2122]|Â[\u00A0-\u00BF]|â€/.test(text);
}
