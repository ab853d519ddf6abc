import { namesIn } from './expression.ts';
import type { Program } from './program.ts';

/** A number and all that it is reckoned from, in the program's order: inputs, then outputs. */
export function leadingTo({ inputs, outputs }: Program, number: string): string[] {
  const formulas = new Map(outputs.map(({ name, formula }) => [name, formula]));
  const met = new Set<string>();
  const visit = (name: string): void => {
    if (met.has(name)) return;
    met.add(name);
    for (const used of namesIn(formulas.get(name) ?? 0)) visit(used);
  };
  visit(number);
  return [...inputs, ...outputs].map(({ name }) => name).filter((name) => met.has(name));
}
