const months = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const year = '(?:19|20)\\d\\d';
const dates = [
  new RegExp(`\\b\\d{1,2}(?:[-–]\\d{1,2})? ${months}(?: ${year})?\\b`, 'g'),
  new RegExp(`\\b${months} \\d{1,2}(?:, ${year})?\\b`, 'g'),
  new RegExp(`\\b${year}s?\\b`, 'g'),
];

const spelled =
  'half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|' +
  'eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen';
const units =
  'percent|per\\s?cent|percentage points?|points?|dollars?|cents?|hundred|thousand|millions?|billions?|trillions?|' +
  'hours?|days?|weeks?|months?|quarters?|years?|decades?|(?:giga|mega|kilo)?watts?|GW|MW|kW|chips?|GPUs?|instances?|' +
  'times|fold|bytes|nanometers?|tonnes?|kilometers?|meters?|kilograms?';
const spelledQuantity = new RegExp(
  `\\b(?:${spelled})(?:[-\\s\u2011](?:${spelled}))*[-\\s\u2011](?:a |an |of )?(?:${units})\\b`,
  'gi',
);
const figureNumber = /\b(?:figures?|figs?\.)\s+(\d+)/gi;
const digits = /[$€£]?\d+(?:[.,]\d+)*(?:\s?(?:%|‰))?/g;

const blank = (match: string): string => ' '.repeat(match.length);

/** A numeral typed by hand, and its line relative to the start of the text. */
export interface TypedNumeral {
  text: string;
  linesAfter: number;
  /** The number of a figure that is referred to: "Figure 3". */
  figure?: number;
}

/** The numerals typed by hand in a text: digits and spelled-out quantities with a unit, except dates and allowed names. */
export function typedNumerals(text: string, allowed: readonly string[]): TypedNumeral[] {
  let left = text;
  for (const name of [...allowed].sort((a, b) => b.length - a.length)) {
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const whole = new RegExp(`(?<![A-Za-z0-9])${escaped}(?![A-Za-z0-9])`, 'g');
    left = left.replace(whole, blank);
  }
  for (const date of dates) left = left.replace(date, blank);
  const found: { text: string; at: number; figure?: number }[] = [];
  for (const match of left.matchAll(figureNumber))
    found.push({ text: match[0], at: match.index, figure: Number(match[1]) });
  left = left.replace(figureNumber, blank);
  for (const pattern of [spelledQuantity, digits]) {
    for (const match of left.matchAll(pattern)) found.push({ text: match[0].trim(), at: match.index });
    left = left.replace(pattern, blank);
  }
  return found
    .sort((a, b) => a.at - b.at)
    .map(({ at, ...numeral }) => ({ ...numeral, linesAfter: text.slice(0, at).split('\n').length - 1 }));
}
