import type { Expression } from './expression.ts';
import type { NumberFormat } from './number-format.ts';

/** An assumption of a model. Its numbers are in its own unit; `scale` converts them to the base units of formulas. */
export interface ModelInput {
  name: string;
  label: string;
  short: string;
  unit: string;
  format: NumberFormat;
  value: number;
  scale: number;
  /** The distribution of values within the range; triangular, with its peak at the value, if absent. */
  spread?: 'triangular' | 'uniform';
  /** The values a reader may set; absent if readers cannot change it. */
  range?: { low: number; high: number; step: number };
  /** Whether its track is logarithmic: equal lengths for equal factors. */
  log?: true;
  /** Names from earlier editions, which links and saved readings may still use. */
  aliases?: string[];
}

/** An assumption that a reader may move. */
export type MovableInput = ModelInput & { range: NonNullable<ModelInput['range']> };

/** A number that a model computes. */
export interface ModelOutput {
  name: string;
  label: string;
  short: string;
  unit: string;
  format: NumberFormat;
  scale: number;
  formula: Expression;
}

/** A compiled model: each output uses only inputs and the outputs before it. */
export interface Program {
  inputs: ModelInput[];
  outputs: ModelOutput[];
}

/** The value of every input and output by name, each in its own unit; not finite where undefined. */
export type Results = Record<string, number>;

/** An input or output by name. Throws for an unknown name, which the build would have rejected. */
export function numberOf({ inputs, outputs }: Program, name: string): ModelInput | ModelOutput {
  const number = inputs.find((input) => input.name === name) ?? outputs.find((output) => output.name === name);
  if (!number) throw new Error(`the model has no number "${name}"`);
  return number;
}

/** The inputs that a reader may move, in the model's order. */
export function movableInputs({ inputs }: Program): MovableInput[] {
  return inputs.filter((input): input is MovableInput => input.range !== undefined);
}

/** The names that links and readings may use for an input: its own, then former ones. */
export function addressNames({ name, aliases = [] }: ModelInput): string[] {
  return [name, ...aliases];
}

/** An input that a reader may move, by name. Throws for any other. */
export function movableInput(program: Program, name: string): MovableInput {
  const input = movableInputs(program).find((candidate) => candidate.name === name);
  if (!input) throw new Error(`"${name}" is not an input that can be moved`);
  return input;
}

/** The author's own assumptions. */
export function baseCase(program: Program): Results {
  return Object.fromEntries(program.inputs.map((input) => [input.name, input.value]));
}

/** Whether two cases have the same value for every input. */
export function sameCase(one: Results, other: Results): boolean {
  return Object.keys({ ...one, ...other }).every((name) => Object.is(one[name], other[name]));
}

/** A value within a range: itself, or the nearer end. */
export function clampedTo({ low, high }: { low: number; high: number }, value: number): number {
  return Math.min(high, Math.max(low, value));
}
