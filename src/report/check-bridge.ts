import type { ReportProblem } from '../figures/figure-kind.ts';
import { unreconciled } from '../model/bridge.ts';
import { movableInputs, numberOf, type Program, type Results } from '../model/program.ts';
import { didYouMean } from './content-problem.ts';
import type { Bridge } from './report-types.ts';

/** Reports unknown names in a bridge, a target in another unit, and steps that do not add up. */
export function checkBridge(bridge: Bridge, program: Program, results: Results, report: ReportProblem): void {
  const outputs = program.outputs.map(({ name }) => name);
  const movable = movableInputs(program).map(({ name }) => name);
  const known = [...program.inputs.map(({ name }) => name), ...outputs];
  const check = (path: (string | number)[], name: string, among: readonly string[], kind: string): void => {
    if (!among.includes(name))
      report(['bridge', ...path], `is "${name}", which is ${kind}${didYouMean(name, among) || '.'}`);
  };
  for (const [index, step] of bridge.steps.entries()) {
    check(['steps', index], Object.values(step)[0] as string, known, 'neither an input nor an output');
  }
  for (const [index, name] of bridge.answers.entries()) check(['answers', index], name, outputs, 'not an output');
  check(['headline'], bridge.headline, outputs, 'not an output');
  const { target, pair } = bridge;
  check(['target', 'output'], target.output, outputs, 'not an output');
  if (typeof target.reaches === 'string') {
    check(['target', 'reaches'], target.reaches, known, 'neither an input nor an output');
    const [outputUnit, targetUnit] = [target.output, target.reaches].map((name) =>
      known.includes(name) ? numberOf(program, name).unit : undefined,
    );
    if (outputUnit !== undefined && targetUnit !== undefined && outputUnit !== targetUnit) {
      report(
        ['bridge', 'target', 'reaches'],
        `is "${target.reaches}", in ${targetUnit}; a number in ${outputUnit}, the unit of ${target.output}, is expected.`,
      );
    }
  }
  for (const axis of ['x', 'y'] as const) check(['pair', axis], pair[axis], movable, 'not an input that can be moved');
  if (pair.x === pair.y)
    report(['bridge', 'pair', 'y'], `is "${pair.y}", the same as x; two different inputs are expected.`);
  const gap = unreconciled(bridge.steps, results);
  if (gap)
    report(['bridge', 'steps'], `do not add up: their sum is ${gap.sum}, but ${gap.total} is ${results[gap.total]}.`);
}
