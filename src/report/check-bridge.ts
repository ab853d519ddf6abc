import { unreconciled } from '../model/bridge.ts';
import { movableInputs, numberOf, type Program, type Results } from '../model/program.ts';
import { didYouMean } from './content-problem.ts';
import type { Bridge } from './report-types.ts';

type Report = (path: (string | number)[], message: string) => void;

/** Reports every name in a bridge that the model does not have, a question in mixed units, and steps that do not add up. */
export function checkBridge(bridge: Bridge, program: Program, results: Results, report: Report): void {
  const outputs = program.outputs.map(({ name }) => name);
  const movable = movableInputs(program).map(({ name }) => name);
  const known = [...program.inputs.map(({ name }) => name), ...outputs];
  const check = (path: (string | number)[], name: string, among: readonly string[], kind: string): void => {
    if (!among.includes(name))
      report(['bridge', ...path], `names "${name}", which is ${kind}${didYouMean(name, among) || '.'}`);
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
    const [asked, reached] = [target.output, target.reaches].map((name) =>
      known.includes(name) ? numberOf(program, name).unit : undefined,
    );
    if (asked !== undefined && reached !== undefined && asked !== reached) {
      report(
        ['bridge', 'target', 'reaches'],
        `names "${target.reaches}", which is in ${reached}; a number in ${asked}, as ${target.output} is, is expected.`,
      );
    }
  }
  for (const axis of ['x', 'y'] as const) check(['pair', axis], pair[axis], movable, 'not an input that can be moved');
  if (pair.x === pair.y)
    report(['bridge', 'pair', 'y'], `names "${pair.y}", as x does; two different inputs are expected.`);
  const gap = unreconciled(bridge.steps, results);
  if (gap)
    report(['bridge', 'steps'], `do not add up: they come to ${gap.sum} where ${gap.total} is ${results[gap.total]}.`);
}
