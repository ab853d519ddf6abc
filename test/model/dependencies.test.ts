import { describe, expect, it } from 'vitest';
import { leadingTo } from '../../src/model/dependencies.ts';
import { input, output, program } from './small-program.ts';

const small = program(
  [input('market', 100), input('growth', 0.25), input('rate', 2)],
  [output('before', 'market / (1 + growth)'), output('gain', 'market - before'), output('hours', 'gain / rate')],
);

describe('leadingTo', () => {
  it('names a number and what it is reckoned from, through others, each once, in the program’s order', () => {
    expect(leadingTo(small, 'gain')).toEqual(['market', 'growth', 'before', 'gain']);
    expect(leadingTo(small, 'growth')).toEqual(['growth']);
    expect(leadingTo(small, 'nonsense')).toEqual([]);
  });
});
