import { movableInputs, type Program, type Results } from './program.ts';

/** What a saved text came to. `unknown` holds inputs that the model has no longer, to be saved again. */
export interface SavedCase {
  inputs: Results;
  unknown: Results;
  /** The edition it was kept with; empty where that is not known. */
  edition: string;
  said: 'nothing saved' | 'read' | 'partly read' | 'unreadable' | 'of another version';
}

const version = 1;

/** A case as text to be kept: what differs from the base case, with whatever an older model's case held. */
export function savedText(inputs: Results, unknown: Results, program: Program, edition: string): string {
  const moved = program.inputs.filter(({ name, range, value }) => range && inputs[name] !== undefined && inputs[name] !== value);
  return JSON.stringify({ version, edition, inputs: { ...unknown, ...Object.fromEntries(moved.map(({ name }) => [name, inputs[name]])) } });
}

/** Reads a kept text; values are held within their ranges, and what is no number is left out. */
export function readSaved(text: string | null, program: Program): SavedCase {
  const nothing = { inputs: {}, unknown: {}, edition: '' };
  if (text === null) return { ...nothing, said: 'nothing saved' };
  const saved = parsed(text);
  if (saved === null) return { ...nothing, said: 'unreadable' };
  if (saved['version'] !== version) return { ...nothing, said: 'of another version' };
  const given = saved['inputs'];
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return { ...nothing, said: 'unreadable' };
  const movable = movableInputs(program);
  const inputs: Results = {};
  const unknown: [string, number][] = [];
  let whole = true;
  for (const [name, value] of Object.entries(given as Record<string, unknown>)) {
    const input = movable.find((candidate) => candidate.name === name);
    if (typeof value !== 'number' || !Number.isFinite(value)) whole = false;
    else if (!input) unknown.push([name, value]);
    else {
      inputs[name] = Math.min(input.range.high, Math.max(input.range.low, value));
      whole &&= inputs[name] === value;
    }
  }
  const edition = typeof saved['edition'] === 'string' ? saved['edition'].slice(0, 10) : '';
  return { inputs, unknown: Object.fromEntries(unknown), edition, said: whole ? 'read' : 'partly read' };
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
