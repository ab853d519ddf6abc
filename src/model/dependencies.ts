import { namesIn } from './expression.ts';
import type { Program } from './program.ts';

/** A number and everything it is computed from, directly or not, in the program's order: inputs, then outputs. */
export function dependenciesOf({ inputs, outputs }: Program, number: string): string[] {
  const formulas = new Map(outputs.map(({ name, formula }) => [name, formula]));
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const used of namesIn(formulas.get(name) ?? 0)) visit(used);
  };
  visit(number);
  return [...inputs, ...outputs].map(({ name }) => name).filter((name) => seen.has(name));
}
