/** The marks that open and close a quotation, and one within it; French ones bring their space. */
export interface QuotationMarks {
  outer: readonly [open: string, close: string];
  inner: readonly [open: string, close: string];
}

const marks = (outer: readonly [string, string], inner: readonly [string, string]): QuotationMarks => ({
  outer,
  inner,
});

const english = marks(['“', '”'], ['‘', '’']);
const german = marks(['„', '“'], ['‚', '‘']);
const swiss = marks(['«', '»'], ['‹', '›']);
const guillemets = marks(['«', '»'], ['“', '”']);
const nordic = marks(['”', '”'], ['’', '’']);
const lowAndHigh = marks(['„', '”'], ['‚', '’']);
const corners = marks(['「', '」'], ['『', '』']);

/** By language, or language and region where one differs. English marks serve the languages that are not here. */
const byLanguage: Readonly<Record<string, QuotationMarks>> = {
  ar: guillemets,
  be: marks(['«', '»'], ['„', '“']),
  bg: marks(['„', '“'], ['’', '’']),
  ca: guillemets,
  cs: german,
  da: marks(['»', '«'], ['›', '‹']),
  de: german,
  'de-CH': swiss,
  'de-LI': swiss,
  el: guillemets,
  es: guillemets,
  et: german,
  fa: marks(['«', '»'], ['‹', '›']),
  fi: nordic,
  fr: marks(['«\u00a0', '\u00a0»'], ['“', '”']),
  'fr-CH': swiss,
  he: marks(['”', '”'], ['’', '’']),
  hr: marks(['„', '”'], ['‘', '’']),
  hu: marks(['„', '”'], ['»', '«']),
  is: german,
  it: guillemets,
  'it-CH': swiss,
  ja: corners,
  lt: german,
  lv: german,
  nb: marks(['«', '»'], ['‘', '’']),
  nn: marks(['«', '»'], ['‘', '’']),
  no: marks(['«', '»'], ['‘', '’']),
  pl: marks(['„', '”'], ['«', '»']),
  pt: marks(['“', '”'], ['‘', '’']),
  'pt-PT': guillemets,
  ro: marks(['„', '”'], ['«', '»']),
  ru: marks(['«', '»'], ['„', '“']),
  sk: german,
  sl: german,
  sr: lowAndHigh,
  sv: nordic,
  uk: marks(['«', '»'], ['„', '“']),
  'zh-HK': corners,
  'zh-TW': corners,
};

/** How a language quotes. */
export function quotationMarks(language: string): QuotationMarks {
  return byLanguage[language] ?? byLanguage[new Intl.Locale(language).language] ?? english;
}

/** A text between the quotation marks of a language; quotations within it that have the same marks get the inner ones. */
export function quotedIn(language: string, text: string): string {
  const { outer, inner } = quotationMarks(language);
  const [open, close] = outer;
  const within = new RegExp(`${open}([^${open}${close}]*)${close}`, 'g');
  return open + text.replace(within, (_, words: string) => inner[0] + words + inner[1]) + close;
}
