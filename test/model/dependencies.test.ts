import { describe, expect, it } from 'vitest';
import { dependenciesOf } from '../../src/model/dependencies.ts';
import { input, output, program } from './small-program.ts';

const small = program(
  [input('market', 100), input('growth', 0.25), input('rate', 2)],
  [output('before', 'market / (1 + growth)'), output('gain', 'market - before'), output('hours', 'gain / rate')],
);

describe('leadingTo', () => {
  it('lists a number and its direct and indirect dependencies, each once, in the program’s order', () => {
    expect(dependenciesOf(small, 'gain')).toEqual(['market', 'growth', 'before', 'gain']);
    expect(dependenciesOf(small, 'growth')).toEqual(['growth']);
    expect(dependenciesOf(small, 'nonsense')).toEqual([]);
  });
});
