import { baseCase, movableInputs, type ModelInput, type Program, type Results } from '../model/program.ts';

/** A part of an address that could not be taken as it stands; `text` is short and safe to show. */
export interface IgnoredPart {
  parameter: string;
  text: string;
  why: 'unreadable' | 'doubled' | 'below' | 'above';
}

const longestText = 40;
const plainNumber = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d{1,3})?$/i;

/**
 * The case that an address carries: for each movable input whose name is among the parameters, its value, held within its
 * range. Other parameters are not ours and are left alone. Of a doubled one the last counts.
 */
export function caseFromQuery(query: URLSearchParams, program: Program): { inputs: Results; ignored: IgnoredPart[] } {
  const found: Results = {};
  const ignored: IgnoredPart[] = [];
  for (const input of movableInputs(program)) {
    const texts = query.getAll(input.name);
    const text = texts.at(-1);
    if (text === undefined) continue;
    const say = (why: IgnoredPart['why']): void => void ignored.push({ parameter: input.name, text: safe(text), why });
    if (texts.length > 1) say('doubled');
    const value = valueOf(text, input);
    if (value === null) {
      say('unreadable');
      continue;
    }
    if (value < input.range.low) say('below');
    if (value > input.range.high) say('above');
    found[input.name] = Math.min(input.range.high, Math.max(input.range.low, value));
  }
  return { inputs: found, ignored };
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
  const names = new Set(ours.map(({ name }) => name));
  const kept = [...query].filter(([name]) => !names.has(name));
  const added = ours.flatMap((input): [string, string][] => {
    const value = inputs[input.name] ?? input.value;
    return Object.is(value, against[input.name]) ? [] : [[input.name, textOf(value, input)]];
  });
  return new URLSearchParams([...kept, ...added]);
}

/** A percentage for what readers see as one, if nothing is lost by it; else the plain number, in the shorter of its two forms. */
function textOf(value: number, input: ModelInput): string {
  if (isPercent(input)) {
    const percent = `${Number((value * 100).toPrecision(15))}%`;
    if (Object.is(valueOf(percent, input), value)) return percent;
  }
  const [plain, exponent] = [String(value), value.toExponential().replace('e+', 'e')];
  return exponent.length < plain.length ? exponent : plain;
}

function valueOf(text: string, input: ModelInput): number | null {
  const percent = isPercent(input) && text.endsWith('%');
  const digits = percent ? text.slice(0, -1) : text;
  if (text.length > longestText || !plainNumber.test(digits)) return null;
  const value = Number(digits) / (percent ? 100 : 1);
  return Number.isFinite(value) ? value : null;
}

function isPercent({ format }: ModelInput): boolean {
  return format.after.startsWith('%');
}

function safe(text: string): string {
  const shown = text.replace(/[\p{C}\s]+/gu, ' ');
  return shown.length > longestText ? `${shown.slice(0, longestText)}…` : shown;
}
