import { german } from './de.ts';
import { english } from './en.ts';

/** What a language's numbers look like in prose, as sources of regular expressions. */
export interface NumberWords {
  /** A number in words: "forty-two", "siebenundzwanzig". */
  spelled: string;
  /** What may follow the number when it is the measure itself, in its inflected forms: "percent", "Jahren". */
  units: string;
  /** Words that may stand between the number and its measure: "half a million". */
  linking: string;
  /** A number and its measure in one word: "siebenjährig". */
  joined?: string;
  /** What a counted thing's word may end in: "chips", "Bussen". */
  endings: string;
  /** What makes an amount of four digits that could be a year: "2000 hours". Not "2020 dollars", which are that year's. */
  amounts: string;
  /** What makes a decade of a year: "1990s", "1990er". */
  decade: string;
  /** Words between the days of a span: "3. bis 5. Mai". */
  between?: string;
  /** How prose refers to a figure: "Figure 3". */
  figure: string;
}

const tables: Readonly<Record<string, NumberWords>> = { en: english, de: german };

/** The number words of a language; undefined where there is no table, and then digits alone are checked. */
export function numberWords(language: string): NumberWords | undefined {
  return tables[new Intl.Locale(language).language];
}
