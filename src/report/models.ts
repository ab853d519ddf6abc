import type { ReportProblem } from '../figures/figure-kind.ts';
import { namesIn, type Expression } from '../model/expression.ts';
import { baseCase, movableInputs, type ModelInput, type ModelOutput, type Program } from '../model/program.ts';
import { run, undefinedCause } from '../model/run.ts';
import { evaluationOrder, findCycle, FormulaError, parseFormula } from './formulas.ts';
import { checkAliases } from './check-aliases.ts';
import { checkViews } from './check-views.ts';
import { checkWorkbench } from './check-workbench.ts';
import type { ContentFiles, ModelFile } from './content-files.ts';
import { didYouMean, type ContentProblem } from './content-problem.ts';
import { factCell, factNames, namedFormat } from './datasets.ts';
import { ModelUnits, type Quantity } from './model-units.ts';
import type { Dataset, InputText, Model } from './report-types.ts';
import { problemReporter } from './yaml-file.ts';

/** Compiles the models of a report; adds errors to `problems` and leaves out models that have any. */
export function modelsOf(files: ContentFiles, datasets: readonly Dataset[], problems: ContentProblem[]): Model[] {
  const models = [...files.models].flatMap(([id, file]) => {
    const before = problems.length;
    const model = compileModel(id, file, files, datasets, problems);
    return model && problems.length === before ? [model] : [];
  });
  checkAddressNames(files, models, problems);
  checkAliases(files, models, problems);
  return models;
}

/** Moved inputs appear in a page's address by name, and /all/ contains every model, so the names must be unique. */
function checkAddressNames(files: ContentFiles, models: readonly Model[], problems: ContentProblem[]): void {
  const owners = new Map<string, string>();
  for (const { id, program } of models) {
    const own = files.models.get(id);
    if (!own?.value.workbench) continue;
    for (const { name } of movableInputs(program)) {
      const owner = owners.get(name);
      owners.set(name, owner ?? id);
      if (owner === undefined) continue;
      const message =
        `inputs.${name} is also an input of the model "${owner}", ` +
        "and a page's address could not tell them apart; another name is expected.";
      problems.push({ file: own.file, line: own.line(['inputs', name]), message });
    }
  }
}

function compileModel(
  id: string,
  modelFile: ModelFile,
  files: ContentFiles,
  datasets: readonly Dataset[],
  problems: ContentProblem[],
): Model | null {
  const { file, value, line } = modelFile;
  const report = problemReporter(modelFile, problems);
  const attempt = <Result>(path: (string | number)[], make: () => Result): Result | null => {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      report(path, error.message);
      return null;
    }
  };

  const units = new ModelUnits();
  for (const [index, unit] of value.units.entries()) attempt(['units', index], () => units.declare(unit));

  const inputs: ModelInput[] = [];
  const inputTexts: Record<string, InputText> = {};
  const quantities: Record<string, Quantity> = {};
  for (const [name, input] of Object.entries(value.inputs)) {
    const path = ['inputs', name];
    if (name in {}) report(path, 'is a reserved name; another is expected.');
    const fact = input.fact === undefined ? null : factCell(datasets, input.fact);
    if (input.fact !== undefined && !fact) {
      report(
        [...path, 'fact'],
        `is "${input.fact}", which is not in any dataset${didYouMean(input.fact, factNames(datasets)) || '.'}`,
      );
    }
    const given = fact ? fact.row.cells[fact.column.id] : input.value;
    if (typeof given !== 'number') {
      if (input.fact === undefined) report([...path, 'value'], 'is missing; a number or a fact is expected.');
      else if (fact) report([...path, 'fact'], `is "${input.fact}", whose value is not known.`);
      continue;
    }
    const range = rangeOf(name, input, given, report);
    const scale = attempt([...path, 'unit'], () => units.scale(input.unit));
    if (scale === null) continue;
    const factUnit = fact?.column.unit ?? input.unit;
    if (units.differInScale(input.unit, factUnit))
      report([...path, 'unit'], `is "${input.unit}", but ${input.fact} is in ${factUnit}; ${factUnit} is expected.`);
    inputs.push({
      name,
      label: input.label,
      short: input.short ?? input.label,
      unit: input.unit,
      format: namedFormat(files, input.format, file, line([...path, 'format']), problems),
      value: given,
      scale,
      ...(range ? { range } : {}),
      ...(input.spread ? { spread: input.spread } : {}),
      ...(input.scale === 'log' ? { log: true as const } : {}),
      ...(input.aliases.length > 0 ? { aliases: input.aliases } : {}),
    });
    quantities[name] = units.quantity(given, input.unit);
    inputTexts[name] = {
      ...(input.why === undefined ? {} : { why: input.why }),
      ...(input.fact === undefined ? {} : { fact: input.fact }),
      sources: input.source ?? fact?.row.sources ?? [],
      claims: input.claim ?? fact?.row.claims ?? [],
      references: [],
    };
  }

  const formulas = new Map<string, Expression>();
  const known = [...Object.keys(value.inputs), ...Object.keys(value.outputs)];
  for (const [name, output] of Object.entries(value.outputs)) {
    if (name in value.inputs) report(['outputs', name], 'is also the name of an input; names must be unique.');
    const formula = attempt(['outputs', name, 'formula'], () => parseFormula(output.formula));
    if (formula === null) continue;
    const unknown = namesIn(formula).filter((used) => !known.includes(used));
    for (const used of unknown) {
      report(
        ['outputs', name, 'formula'],
        `uses "${used}", which is neither an input nor an output${didYouMean(used, known) || '.'}`,
      );
    }
    formulas.set(name, formula);
  }
  const cycle = findCycle(formulas);
  if (cycle) report(['outputs', cycle[0] ?? '', 'formula'], `depends on itself: ${cycle.join(' → ')}.`);
  if (cycle || problems.some((problem) => problem.file === file)) return null;

  const outputs: ModelOutput[] = [];
  for (const name of evaluationOrder(formulas)) {
    const output = value.outputs[name];
    const formula = formulas.get(name);
    if (!output || formula === undefined) continue;
    const scale = attempt(['outputs', name, 'unit'], () => units.scale(output.unit));
    if (scale === null) return null;
    const result = attempt(['outputs', name, 'formula'], () => units.check(output.formula, quantities, output.unit));
    if (result === null) return null;
    quantities[name] = result;
    outputs.push({
      name,
      label: output.label,
      short: output.short ?? output.label,
      unit: output.unit,
      format: namedFormat(files, output.format, file, line(['outputs', name, 'format']), problems),
      scale,
      formula,
    });
  }
  const program: Program = { inputs, outputs };
  const results = run(program, baseCase(program));
  for (const { name } of outputs) {
    // Report only the output at fault, not those that are undefined because of it.
    if (!Number.isFinite(results[name]) && undefinedCause(program, name, results)?.name === name) {
      report(
        ['outputs', name, 'formula'],
        `is undefined at the base case: "${value.outputs[name]?.formula}" gives ${results[name]}.`,
      );
    }
  }

  checkWords(value, program, units, report);
  const { views, workbench } = value;
  checkViews(value, program, report);
  if (workbench) checkWorkbench(workbench, program, report);

  return {
    id,
    title: value.title,
    ...(value.description === undefined ? {} : { description: value.description }),
    program,
    inputTexts,
    cases: [],
    words: value.words,
    views,
    ...(workbench ? { workbench } : {}),
  };
}

/** Checks that each word compares two numbers of the model in one unit. */
function checkWords({ words }: ModelFile['value'], program: Program, units: ModelUnits, report: ReportProblem): void {
  const known = [...program.inputs, ...program.outputs];
  const names = known.map(({ name }) => name);
  for (const [word, choice] of Object.entries(words)) {
    for (const side of ['left', 'right'] as const) {
      if (names.includes(choice[side])) continue;
      const near = didYouMean(choice[side], names) || '.';
      report(['words', word, side], `is "${choice[side]}", which is neither an input nor an output${near}`);
    }
    const [left, right] = [choice.left, choice.right].map((side) => known.find(({ name }) => name === side)?.unit);
    if (left !== undefined && right !== undefined && !units.areSame(left, right))
      report(
        ['words', word],
        `compares ${choice.left} (${left}) with ${choice.right} (${right}); one unit is expected.`,
      );
  }
}

function rangeOf(
  name: string,
  input: ModelFile['value']['inputs'][string],
  value: number,
  report: ReportProblem,
): ModelInput['range'] | null {
  const { low, high, step } = input;
  const path = ['inputs', name];
  const given = [low, high, step].filter((part) => part !== undefined).length;
  if (given === 0) return null;
  if (input.fact !== undefined) {
    report(path, 'has a range, but readers cannot move a fact; a value instead of the fact is expected.');
    return null;
  }
  if (low === undefined || high === undefined || step === undefined) {
    report(path, 'has an incomplete range; low, high and step are expected together.');
    return null;
  }
  if (input.scale === 'log' && low <= 0)
    report([...path, 'low'], `is ${low}, but scale is log; a number above 0 is expected, or the linear scale.`);
  if (input.why === undefined) report([...path, 'why'], 'is missing; the reason for this range and step is expected.');
  if (low >= high) {
    report([...path, 'low'], `is ${low}; a number below high (${high}) is expected.`);
    return null;
  }
  if (step <= 0 || step > high - low)
    report([...path, 'step'], `is ${step}; a number above 0 and at most ${high - low} is expected.`);
  if (value < low || value > high)
    report([...path, 'value'], `is ${value}; a number from ${low} to ${high} is expected.`);
  const steps = (value - low) / step;
  if (Math.abs(steps - Math.round(steps)) > 1e-6) {
    report(
      [...path, 'step'],
      `is ${step}, but the value (${value}) is not a whole number of steps above low (${low}), so the slider cannot show it.`,
    );
  }
  return { low, high, step };
}
