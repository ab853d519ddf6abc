import type { FormatLocaleDefinition } from 'd3-format';
import { addressWords as words, withSemicolons } from '../words/words.ts';
import { parseNumber, withoutNoise } from '../model/parse-number.ts';
import {
  addressNames,
  baseCase,
  movableInputs,
  type MovableInput,
  type Program,
  type Results,
} from '../model/program.ts';
import { clampedText } from '../model/typed-value.ts';
import { withoutPunctuation } from './link-text.ts';

/** A part of an address that could not be taken as it stands; `text` is short and safe to show. */
export interface IgnoredPart {
  parameter: string;
  text: string;
  why: 'unreadable' | 'doubled' | 'below' | 'above' | 'unknown';
}

const longestText = 40;
const plain = { before: '', after: '', divide: 1 };
const percent = { before: '', after: '%', divide: 0.01 };
/** Addresses are the same in every language: a point, no thousands separators. */
const addressLocale: FormatLocaleDefinition = { decimal: '.', thousands: '', grouping: [3], currency: ['', ''] };
/** Parameters of the report's own or of campaign trackers, which never name an input. */
const neverCases = /^(?:reading|own|copy|edition|(?:utm|gad|hsa|mc|mtm|pk)_.*|.{1,2})$/;

/**
 * The case in an address: for each movable input that has a parameter, by its present or a former name, the value, clamped
 * to its range. If there are several the last counts. A number under a name that neither this program nor `others` (the
 * names of other models' inputs) knows was probably meant for an input that is gone, and is listed as unknown.
 */
export function caseFromQuery(
  query: URLSearchParams,
  program: Program,
  others: readonly string[] = [],
): { inputs: Results; ignored: IgnoredPart[] } {
  const inputs: Results = {};
  const ignored: IgnoredPart[] = [];
  const known = new Set(others);
  for (const input of movableInputs(program)) {
    const names = addressNames(input);
    for (const name of names) known.add(name);
    const given = [...query].filter(([name]) => names.includes(name));
    const [parameter, text] = given.at(-1) ?? [];
    if (parameter === undefined || text === undefined) continue;
    const ignore = (why: IgnoredPart['why']): void => void ignored.push({ parameter, text: safe(text), why });
    if (given.length > 1) ignore('doubled');
    const value = valueOf(text, input);
    if (value === null) {
      ignore('unreadable');
      continue;
    }
    if (value < input.range.low) ignore('below');
    if (value > input.range.high) ignore('above');
    inputs[input.name] = Math.min(input.range.high, Math.max(input.range.low, value));
  }
  for (const [parameter, text] of query)
    if (!known.has(parameter) && looksLikeInput(parameter, text))
      ignored.push({ parameter: safe(parameter), text: safe(text), why: 'unknown' });
  return { inputs, ignored };
}

/** A sentence on the parts of an address that were changed or ignored; empty if there are none. */
export function ignoredText(ignored: readonly IgnoredPart[], program: Program, locale: FormatLocaleDefinition): string {
  if (ignored.length === 0) return '';
  const parts = ignored.map(({ parameter, text, why }) => {
    switch (why) {
      case 'unreadable':
        return words.unreadable(`${parameter}=${text}`);
      case 'doubled':
        return words.doubled(parameter);
      case 'unknown':
        return words.unknown(`${parameter}=${text}`);
      default: {
        const input = movableInputs(program).find((one) => addressNames(one).includes(parameter));
        return words.clamped(`${parameter}=${text}`, input ? clampedText(input, why, locale) : '');
      }
    }
  });
  return words.ignored(withSemicolons(parts));
}

/**
 * The same query with a case in it: only the inputs that differ from `against`, which is the base case unless the address
 * also carries a reading. Other parameters keep their place.
 */
export function queryWithCase(
  query: URLSearchParams,
  inputs: Results,
  program: Program,
  against: Results = baseCase(program),
): URLSearchParams {
  const ours = movableInputs(program);
  const names = new Set(ours.flatMap(addressNames));
  const kept = [...query].filter(([name]) => !names.has(name));
  const added = ours.flatMap((input): [string, string][] => {
    const value = inputs[input.name] ?? input.value;
    return Object.is(value, against[input.name]) ? [] : [[input.name, textOf(value, input)]];
  });
  return new URLSearchParams([...kept, ...added]);
}

/** A percentage for what readers see as one, if nothing is lost by it; else the plain number, in the shorter of its two forms. */
function textOf(value: number, input: MovableInput): string {
  if (isPercent(input)) {
    const text = `${withoutNoise(value * 100)}%`;
    if (Object.is(valueOf(text, input), value)) return text;
  }
  const [decimal, exponent] = [String(value), value.toExponential().replace('e+', 'e')];
  return exponent.length < decimal.length ? exponent : decimal;
}

function valueOf(text: string, input: MovableInput): number | null {
  const number = withoutPunctuation(text);
  if (number.length > longestText) return null;
  const value = parseNumber(number, isPercent(input) && number.endsWith('%') ? percent : plain, addressLocale);
  return value !== null && Number.isFinite(value) ? value : null;
}

function isPercent({ format }: MovableInput): boolean {
  return format.after.startsWith('%');
}

function looksLikeInput(name: string, text: string): boolean {
  return (
    /^[a-z][a-z0-9_]*$/.test(name) &&
    !neverCases.test(name) &&
    parseNumber(withoutPunctuation(text), percent, addressLocale) !== null
  );
}

function safe(text: string): string {
  const shown = text.replace(/[\p{C}\s]+/gu, ' ');
  return shown.length > longestText ? `${shown.slice(0, longestText)}…` : shown;
}
