import type { ModelData } from '../figures/bridge/model-data.ts';
import { formatNumber } from '../model/number-format.ts';
import { addressNames, movableInputs } from '../model/program.ts';
import { numberNamed, report } from '../report.ts';
import type { Model } from '../report/report-types.ts';
import { aboutModel } from './about-model.ts';

/** The models whose assumptions readers may move. */
export const movableModels = report.models.filter(({ workbench }) => workbench);

/** What scripts know of a model. */
export function modelData(model: Model): ModelData {
  const { id, program, views, workbench, cases, words, inputTexts } = model;
  if (!workbench) throw new Error(`the model "${id}" has no workbench`);
  const references = movableInputs(program).map(({ name, format }) => [
    name,
    (inputTexts[name]?.references ?? []).map(({ label, value, number }) => ({
      label,
      value,
      text: number === undefined ? formatNumber(value, format, report.locale) : numberNamed(number).text,
    })),
  ]);
  return {
    id,
    program,
    locale: report.locale,
    views: Object.fromEntries(
      Object.entries(views).map(([name, { answers, picture }]) => [name, { answers, picture }]),
    ),
    answers: workbench.answers,
    words,
    cases: cases.map(({ id: name, label, inputs }) => ({ id: name, label, inputs })),
    target: workbench.target,
    pair: workbench.pair,
    about: aboutModel(model),
    otherInputs: movableModels
      .filter((other) => other.id !== id)
      .flatMap((other) => movableInputs(other.program).flatMap(addressNames)),
    references: Object.fromEntries(references) as ModelData['references'],
  };
}

/** The same as JSON that may stand within a page. */
export function modelJson(model: Model): string {
  return JSON.stringify(modelData(model)).replaceAll('<', '\\u003c');
}
