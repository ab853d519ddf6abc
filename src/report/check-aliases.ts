import { movableInputs } from '../model/program.ts';
import type { ContentFiles } from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';
import type { Model } from './report-types.ts';
import { problemReporter } from './yaml-file.ts';

/** Reports former names of inputs that are ambiguous in an address or a saved reading. */
export function checkAliases(files: ContentFiles, models: readonly Model[], problems: ContentProblem[]): void {
  // Every page uses these parameters, and the inputs of all bridges share the address of /all/.
  const taken = new Map([
    ['reading', 'the parameter that holds a reading'],
    ['own', 'the parameter that holds a reader’s own reading'],
    ['copy', 'the parameter for printing a reader’s copy'],
  ]);
  for (const { id, program, workbench } of models)
    if (workbench)
      for (const { name } of movableInputs(program)) taken.set(name, `inputs.${name} of the model "${id}"`);
  for (const { id, program } of models) {
    const file = files.models.get(id);
    if (!file) continue;
    const report = problemReporter(file, problems);
    const movable = new Set(movableInputs(program).map(({ name }) => name));
    for (const [name, { aliases }] of Object.entries(file.value.inputs)) {
      for (const [index, alias] of aliases.entries()) {
        const path = ['inputs', name, 'aliases', index];
        const conflict = numberNamed(file.value, alias) ?? taken.get(alias);
        if (!movable.has(name)) report(path, `is "${alias}", but readers cannot move ${name}, so it needs no alias.`);
        else if (conflict !== undefined)
          report(path, `is "${alias}", which is also ${conflict}; a unique name is expected.`);
        taken.set(alias, `an alias of inputs.${name} of the model "${id}"`);
      }
    }
  }
}

/** Describes the number of a model with a name, if there is one. */
function numberNamed({ inputs, outputs }: Record<'inputs' | 'outputs', object>, name: string): string | undefined {
  if (Object.hasOwn(inputs, name)) return `the name of an input, inputs.${name}`;
  return Object.hasOwn(outputs, name) ? `the name of an output, outputs.${name}` : undefined;
}
