import { movableInputs } from '../model/program.ts';
import type { ContentFiles } from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';
import type { Model } from './report-types.ts';
import { pathText } from './yaml-file.ts';

/** Reports every former name of an input that an address or a saved reading could take for something else. */
export function checkAliases(files: ContentFiles, models: readonly Model[], problems: ContentProblem[]): void {
  // Every page knows these parameters; inputs of all bridges share the address of /all/.
  const taken = new Map([
    ['reading', 'the parameter that holds a reading'],
    ['own', 'the parameter that holds a reader’s own reading'],
    ['copy', 'the parameter that prints a reader’s copy'],
  ]);
  for (const { id, program, bridge } of models)
    if (bridge) for (const { name } of movableInputs(program)) taken.set(name, `inputs.${name} of the model "${id}"`);
  for (const { id, program } of models) {
    const own = files.models.get(id);
    if (!own) continue;
    const movable = new Set(movableInputs(program).map(({ name }) => name));
    for (const [name, { aliases }] of Object.entries(own.value.inputs)) {
      for (const [index, alias] of aliases.entries()) {
        const path = ['inputs', name, 'aliases', index];
        const report = (message: string): void => {
          problems.push({ file: own.file, line: own.line(path), message: `${pathText(path)} ${message}` });
        };
        const bearer = numberNamed(own.value, alias) ?? taken.get(alias);
        if (!movable.has(name))
          report(
            `is "${alias}", but readers cannot move ${name}, so no link or reading names it; no alias is expected.`,
          );
        else if (bearer !== undefined)
          report(`is "${alias}", which is also ${bearer}; a former name that nothing else has is expected.`);
        taken.set(alias, `an alias of inputs.${name} of the model "${id}"`);
      }
    }
  }
}

/** What of a model has a name, in words; undefined where nothing has. */
function numberNamed({ inputs, outputs }: Record<'inputs' | 'outputs', object>, name: string): string | undefined {
  if (Object.hasOwn(inputs, name)) return `the name of an input here, inputs.${name}`;
  return Object.hasOwn(outputs, name) ? `the name of an output here, outputs.${name}` : undefined;
}
