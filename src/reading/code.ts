import {
  fieldName,
  isFieldValue,
  parsedName,
  riskStates,
  wordKinds,
  type FieldKind,
  type FieldValue,
  type RiskState,
} from './fields.ts';
import { fieldsAmong, type ReadingValues } from './reading.ts';

/**
 * A reading as one parameter of an address. Version 1: a digit for the version, then words with stars between them, all of
 * signs that addresses carry as they are. Names are the authors' own, in small letters, so that lists may change and what
 * is no longer known can still be told; a capital says what follows it.
 *
 *     1 *Irevenue *growthV0.4 *Ttrends *LriskW2 *edge-aiR3 *Crisks *capitalW34k2f *Bread *fully-booked
 *
 * I: a model, then inputs with their values (V). T: a matrix, then its lenses (L, with W a weight), then trends with a digit
 * for each lens in that order (R, 0 for none). C: a checklist, then items with a capital for the state (Z for none), digits
 * for likelihood and impact (0 for none), and the digest of what was read. B: chapters that were read.
 */
const version = '1';
const longestCode = 20_000;
const stateLetters: Record<RiskState, string> = {
  open: 'O',
  watching: 'W',
  happened: 'H',
  cleared: 'C',
  'not-applicable': 'N',
};
const noState = 'Z';
const letterStates = new Map(riskStates.map((state) => [stateLetters[state], state]));

/** A reading's code, without the reader's own words; empty for an empty reading. */
export function readingCode(values: ReadingValues): string {
  const words = [...models(values), ...matrices(values), ...checklists(values), ...chapters(values)];
  return words.length === 0 ? '' : [version, ...words].join('*');
}

/** The values of some kinds by what they belong to, and within that by the name of what they are about, all in the order of names. */
function grouped(
  values: ReadingValues,
  ...kinds: FieldKind[]
): [of: string, fields: [kind: FieldKind, about: string[], value: FieldValue][]][] {
  const groups = new Map<string, [FieldKind, string[], FieldValue][]>();
  for (const name of [...values.keys()].sort()) {
    const parsed = parsedName(name);
    const value = values.get(name);
    if (!parsed || value === undefined || !kinds.includes(parsed.kind)) continue;
    groups.set(parsed.of, [...(groups.get(parsed.of) ?? []), [parsed.kind, parsed.about, value]]);
  }
  return [...groups];
}

function models(values: ReadingValues): string[] {
  return grouped(values, 'input').flatMap(([model, inputs]) => [
    `I${model}`,
    ...inputs.map(([, [input = ''], value]) => `${input}V${numberText(Number(value))}`),
  ]);
}

function numberText(value: number): string {
  const [plain, exponent] = [String(value), value.toExponential()].map((text) => text.replace('e+', 'e'));
  return (exponent?.length ?? 0) < (plain?.length ?? 0) ? `${exponent}` : `${plain}`;
}

function matrices(values: ReadingValues): string[] {
  return grouped(values, 'rating', 'weight').flatMap(([matrix, fields]) => {
    const lensOf = ([kind, about]: (typeof fields)[number]): string => (kind === 'weight' ? about[0] : about[1]) ?? '';
    const lenses = [...new Set(fields.map(lensOf))].sort();
    const trends = [...new Set(fields.flatMap(([kind, [trend = '']]) => (kind === 'rating' ? [trend] : [])))];
    const at = (kind: FieldKind, ...about: string[]): FieldValue | undefined =>
      values.get(fieldName(kind, matrix, ...about));
    return [
      `T${matrix}`,
      ...lenses.map((lens) => `L${lens}${at('weight', lens) === undefined ? '' : `W${String(at('weight', lens))}`}`),
      ...trends.map((trend) => `${trend}R${lenses.map((lens) => String(at('rating', trend, lens) ?? 0)).join('')}`),
    ];
  });
}

function checklists(values: ReadingValues): string[] {
  return grouped(values, 'state', 'likelihood', 'impact', 'seen').flatMap(([checklist, fields]) => {
    const items = [...new Set(fields.map(([, [item = '']]) => item))].sort();
    const at = (kind: FieldKind, item: string): FieldValue | undefined => values.get(fieldName(kind, checklist, item));
    const word = (item: string): string => {
      const state = at('state', item);
      const letter = state === undefined ? noState : stateLetters[state as RiskState];
      return `${item}${letter}${String(at('likelihood', item) ?? 0)}${String(at('impact', item) ?? 0)}${String(at('seen', item) ?? '')}`;
    };
    return [`C${checklist}`, ...items.map(word)];
  });
}

function chapters(values: ReadingValues): string[] {
  const read = grouped(values, 'read').map(([chapter]) => chapter);
  return read.length === 0 ? [] : ['Bread', ...read];
}

/** What a code came to: the values in it, and the words of it that say nothing, as they stood. */
export interface ReadCode {
  values: Map<string, FieldValue>;
  unread: string[];
  said: 'read' | 'partly read' | 'of another version' | 'unreadable';
}

/** Reads a code; whatever it holds, nothing is thrown, and nothing that cannot be a field's value comes out. */
export function readCode(code: string): ReadCode {
  const [first = '', ...words] = code.split('*');
  const nothing = { values: new Map<string, FieldValue>(), unread: [code.slice(0, longestCode)] };
  if (code.length > longestCode) return { ...nothing, said: 'unreadable' };
  if (first !== version) return { ...nothing, said: /^\d{1,3}$/.test(first) ? 'of another version' : 'unreadable' };
  const reader = new CodeReader();
  for (const word of words) if (!reader.take(word)) reader.unread.push(word);
  return { values: reader.values, unread: reader.unread, said: reader.unread.length === 0 ? 'read' : 'partly read' };
}

class CodeReader {
  readonly values = new Map<string, FieldValue>();
  readonly unread: string[] = [];
  #section = '';
  #of = '';
  #lenses: string[] = [];

  /** Takes one word; false comes back for one that says nothing here. */
  take(word: string): boolean {
    const heading = /^([ITCB])([a-z0-9._-]+)$/.exec(word);
    if (heading) {
      [this.#section, this.#of, this.#lenses] = [heading[1] ?? '', heading[2] ?? '', []];
      return true;
    }
    switch (this.#section) {
      case 'I':
        return this.#input(word);
      case 'T':
        return this.#lens(word) || this.#trend(word);
      case 'C':
        return this.#item(word);
      case 'B':
        return this.#set(fieldName('read', word), true);
      default:
        return false;
    }
  }

  #set(name: string, value: unknown): boolean {
    const parsed = parsedName(name);
    if (!parsed || !isFieldValue(parsed.kind, value)) return false;
    this.values.set(name, value);
    return true;
  }

  #input(word: string): boolean {
    const found = /^([a-z0-9_.-]+)V(-?\d+(?:\.\d+)?(?:e-?\d{1,3})?)$/.exec(word);
    return found !== null && this.#set(fieldName('input', this.#of, found[1] ?? ''), Number(found[2]));
  }

  #lens(word: string): boolean {
    const found = /^L([a-z0-9._-]+)(?:W(\d))?$/.exec(word);
    if (!found) return false;
    const [, lens = '', weight] = found;
    this.#lenses.push(lens);
    return weight === undefined || this.#set(fieldName('weight', this.#of, lens), Number(weight));
  }

  #trend(word: string): boolean {
    const found = /^([a-z0-9._-]+)R(\d+)$/.exec(word);
    const [, trend = '', digits = ''] = found ?? [];
    if (!found || digits.length !== this.#lenses.length) return false;
    return this.#lenses.every(
      (lens, index) =>
        digits[index] === '0' || this.#set(fieldName('rating', this.#of, trend, lens), Number(digits[index])),
    );
  }

  #item(word: string): boolean {
    const found = /^([a-z0-9._-]+)([OWHCNZ])(\d)(\d)([0-9a-z]{0,8})$/.exec(word);
    if (!found) return false;
    const [, item = '', letter = '', likelihood, impact, seen = ''] = found;
    const state = letterStates.get(letter);
    const said: [FieldKind, unknown, boolean][] = [
      ['state', state, letter !== noState],
      ['likelihood', Number(likelihood), likelihood !== '0'],
      ['impact', Number(impact), impact !== '0'],
      ['seen', seen, seen !== ''],
    ];
    return said.every(([kind, value, there]) => !there || this.#set(fieldName(kind, this.#of, item), value));
  }
}

/** A reader's own words as a text for the part of an address that no server sees; empty where there are none. */
export function notesText(values: ReadingValues): string {
  const words = [...values]
    .filter(([name]) => wordKinds.some((kind) => name.startsWith(`${kind}/`)))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return words.length === 0 ? '' : JSON.stringify(Object.fromEntries(words));
}

/** A part of an address without its escapes; one that is no good encoding is left as it is, and will be told as unreadable. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Reads such a text again; what is no note is left out and named. */
export function readNotes(text: string): Pick<ReadCode, 'values' | 'unread'> {
  try {
    const given: unknown = JSON.parse(text);
    if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new Error('no object');
    const { values, unread } = fieldsAmong(Object.entries(given));
    for (const name of [...values.keys()]) {
      if (wordKinds.some((kind) => name.startsWith(`${kind}/`))) continue;
      values.delete(name);
      unread.push(name);
    }
    return { values, unread };
  } catch {
    return { values: new Map(), unread: [text.slice(0, 200)] };
  }
}
