import {
  fieldName,
  isWords,
  parsedName,
  riskStates,
  type FieldKind,
  type FieldValue,
  type RiskState,
} from './fields.ts';
import { fieldsAmong, type ReadingValues } from './reading.ts';
import { parsedObject } from './saved.ts';

/**
 * A reading as a parameter of an address. Version 1: a digit for the version, then words joined by asterisks, all in
 * characters that need no escape. Names are the authors' own, in lower case, so that links outlive changes to the report;
 * a capital says what follows it.
 *
 *     1 *Irevenue *growthV0.4 *Ttrends *LriskW2 *edge-aiR3 *Crisks *capitalW34k2f *Bread *fully-booked
 *
 * I: a model, then inputs with their values (V). T: a matrix, then its lenses (L, with W a weight), then trends with a digit
 * for each lens in that order (R, 0 for none). C: a checklist, then items with a capital for the state (Z for none), digits
 * for likelihood and impact (0 for none), and the digest of the text marked. B: chapters read.
 */
const version = '1';
/** The code of a reading without values. */
export const emptyCode = version;
const longestCode = 20_000;
const stateLetters: Record<RiskState, string> = {
  open: 'O',
  watching: 'W',
  happened: 'H',
  cleared: 'C',
  'not-applicable': 'N',
};
const letterStates = new Map(riskStates.map((state) => [stateLetters[state], state]));

/** A reading's code, without the reader's own words; empty for an empty reading. Words too many to be read again are left out. */
export function readingCode(values: ReadingValues): string {
  let code = version;
  for (const words of [models(values), matrices(values), checklists(values), chapters(values)]) {
    for (const word of words) {
      if (code.length + word.length >= longestCode) return code;
      code += `*${word}`;
    }
  }
  return code === version ? '' : code;
}

type NamedValue = [kind: FieldKind, about: string[], value: FieldValue];

/** The values of some kinds by what they belong to, sorted by name. */
function grouped(values: ReadingValues, ...kinds: FieldKind[]): Map<string, NamedValue[]> {
  const groups = new Map<string, NamedValue[]>();
  const given = [...values].filter(([name]) => kinds.some((kind) => name.startsWith(`${kind}/`)));
  for (const [name, value] of given.sort(byName)) {
    const parsed = parsedName(name);
    if (!parsed) continue;
    const group = groups.get(parsed.of) ?? [];
    groups.set(parsed.of, group);
    group.push([parsed.kind, parsed.about, value]);
  }
  return groups;
}

export function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

function* models(values: ReadingValues): Generator<string> {
  for (const [model, inputs] of grouped(values, 'input')) {
    yield `I${model}`;
    for (const [, [input = ''], value] of inputs) yield `${input}V${numberText(Number(value))}`;
  }
}

/** The shorter of 45000000000 and 4.5e10. */
function numberText(value: number): string {
  const [plain, exponent] = [String(value).replace('e+', 'e'), value.toExponential().replace('e+', 'e')];
  return exponent.length < plain.length ? exponent : plain;
}

function* matrices(values: ReadingValues): Generator<string> {
  for (const [matrix, fields] of grouped(values, 'rating', 'weight')) {
    const lenses = [...new Set(fields.map(([, about]) => about.at(-1) ?? ''))].sort();
    const trends = new Set(fields.flatMap(([kind, [trend = '']]) => (kind === 'rating' ? [trend] : [])));
    yield `T${matrix}`;
    for (const lens of lenses) {
      const weight = values.get(fieldName('weight', matrix, lens));
      yield `L${lens}${weight === undefined ? '' : `W${String(weight)}`}`;
    }
    for (const trend of trends)
      yield `${trend}R${lenses.map((lens) => values.get(fieldName('rating', matrix, trend, lens)) ?? 0).join('')}`;
  }
}

function* checklists(values: ReadingValues): Generator<string> {
  for (const [checklist, fields] of grouped(values, 'state', 'likelihood', 'impact', 'seen')) {
    yield `C${checklist}`;
    for (const item of new Set(fields.map(([, [item = '']]) => item).sort())) {
      const of = (kind: FieldKind): FieldValue | undefined => values.get(fieldName(kind, checklist, item));
      const letter = stateLetters[of('state') as RiskState] ?? 'Z';
      yield `${item}${letter}${String(of('likelihood') ?? 0)}${String(of('impact') ?? 0)}${String(of('seen') ?? '')}`;
    }
  }
}

function* chapters(values: ReadingValues): Generator<string> {
  const read = grouped(values, 'read');
  if (read.size > 0) yield 'Bread';
  yield* read.keys();
}

/** The result of reading a code: its values, and the words that could not be read. */
export interface ReadCode {
  values: Map<string, FieldValue>;
  unread: string[];
  status: 'read' | 'partly read' | 'of another version' | 'unreadable';
}

/** Reads a code; never throws, and returns only valid values. */
export function readCode(code: string): ReadCode {
  const [first = '', ...words] = code.split('*');
  const nothing = { values: new Map<string, FieldValue>(), unread: [code.slice(0, longestCode)] };
  if (code.length > longestCode) return { ...nothing, status: 'unreadable' };
  if (first !== version) return { ...nothing, status: /^\d{1,3}$/.test(first) ? 'of another version' : 'unreadable' };
  const [values, unread] = [new Map<string, FieldValue>(), [] as string[]];
  let [section, of, lenses] = ['', '', [] as string[]];
  for (const word of words) {
    const heading = /^([ITCB])([a-z0-9._-]+)$/.exec(word);
    if (heading) {
      [section, of, lenses] = [heading[1] ?? '', heading[2] ?? '', []];
      continue;
    }
    const lens = section === 'T' ? /^L([a-z0-9._-]+)/.exec(word)?.[1] : undefined;
    if (lens !== undefined) lenses.push(lens);
    const fields = fieldsAmong(fieldsOf(word, section, of, lenses) ?? [[word, null]]);
    for (const [name, value] of fields.values) values.set(name, value);
    if (fields.unread.length > 0) unread.push(word);
  }
  return { values, unread, status: unread.length === 0 ? 'read' : 'partly read' };
}

/** The fields that a word of a section sets; null if it makes no sense there. */
function fieldsOf(word: string, section: string, of: string, lenses: readonly string[]): [string, unknown][] | null {
  switch (section) {
    case 'I': {
      const found = /^([a-z0-9._-]+)V(-?\d+(?:\.\d+)?(?:e-?\d{1,3})?)$/.exec(word);
      return found && [[fieldName('input', of, found[1] ?? ''), Number(found[2])]];
    }
    case 'T': {
      const weighed = /^L([a-z0-9._-]+)(?:W(\d))?$/.exec(word);
      if (weighed)
        return weighed[2] === undefined ? [] : [[fieldName('weight', of, weighed[1] ?? ''), Number(weighed[2])]];
      const [found, trend = '', digits = ''] = /^([a-z0-9._-]+)R(\d+)$/.exec(word) ?? [];
      if (found === undefined || digits.length !== lenses.length) return null;
      return lenses.flatMap((lens, index) =>
        digits[index] === '0' ? [] : [[fieldName('rating', of, trend, lens), Number(digits[index])]],
      );
    }
    case 'C': {
      const found = /^([a-z0-9._-]+)([OWHCNZ])(\d)(\d)([0-9a-z]{0,8})$/.exec(word);
      if (!found) return null;
      const [, item = '', letter = '', likelihood, impact, seen] = found;
      const marks: [FieldKind, unknown][] = [
        ['state', letterStates.get(letter)],
        ['likelihood', Number(likelihood)],
        ['impact', Number(impact)],
        ['seen', seen],
      ];
      return marks.filter(([, value]) => value).map(([kind, value]) => [fieldName(kind, of, item), value]);
    }
    case 'B':
      return [[fieldName('read', word), true]];
    default:
      return null;
  }
}

/** A reader's own words as text for the fragment of an address, which no server sees; empty if there are none. */
export function notesText(values: ReadingValues): string {
  const words = [...values].filter(([name]) => isWords(name)).sort(byName);
  return words.length === 0 ? '' : JSON.stringify(Object.fromEntries(words));
}

/** Reads the text of notesText again; what is not a note is left out and named. */
export function readNotes(text: string): Pick<ReadCode, 'values' | 'unread'> {
  const entries = Object.entries(parsedObject(text) ?? { [text.slice(0, 200)]: null });
  return fieldsAmong(entries.map(([name, value]) => [name, isWords(name) ? value : null]));
}
