import fc from 'fast-check';

const names = ['a', 'b', 'c', 'd'];

/** Values for the names that random formulas use: round, broken, negative and zero. */
export const randomCase: fc.Arbitrary<Record<string, number>> = fc.record(
  Object.fromEntries(
    names.map((name) => [
      name,
      fc.oneof(fc.integer({ min: -20, max: 20 }), fc.double({ min: -1e6, max: 1e6, noNaN: true })),
    ]),
  ),
);

/** Formulas as authors could write them: chains without brackets as well as with, so that precedence is tried too. */
export function randomFormula({ functions, powers }: { functions: boolean; powers: boolean }): fc.Arbitrary<string> {
  const { formula } = fc.letrec<{ formula: string; chain: string; part: string }>((tie) => ({
    formula: tie('chain'),
    chain: fc
      .tuple(tie('part'), fc.array(fc.tuple(fc.constantFrom('+', '-', '*', '/'), tie('part')), { maxLength: 3 }))
      .map(([first, rest]) => [first, ...rest.map(([operation, part]) => `${operation} ${part}`)].join(' ')),
    part: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      fc.oneof(fc.constantFrom(...names), fc.integer({ min: 0, max: 9 }).map(String), fc.constantFrom('0.5', '1.25')),
      tie('chain').map((chain) => `(${chain})`),
      tie('part').map((part) => `-${part}`),
      ...(powers ? [tie('part').map((part) => `${part} ^ 2`), tie('part').map((part) => `2 ^ ${part}`)] : []),
      ...(functions
        ? [
            fc
              .tuple(fc.constantFrom('abs', 'sqrt', 'exp', 'log'), tie('chain'))
              .map(([name, chain]) => `${name}(${chain})`),
            fc
              .tuple(fc.constantFrom('min', 'max'), tie('chain'), tie('chain'))
              .map(([name, one, two]) => `${name}(${one}, ${two})`),
          ]
        : []),
    ),
  }));
  return formula;
}
