import { movableInputs } from '../../model/program.ts';
import { fieldName } from '../../reading/fields.ts';
import type { ContentFiles } from '../../report/content-files.ts';
import { didYouMean } from '../../report/content-problem.ts';
import type { ModelView } from '../../report/report-types.ts';
import type { YamlFile } from '../../report/yaml-file.ts';
import type { FigureKind } from '../figure-kind.ts';
import type { BridgeOutline } from './reading.ts';
import { viewRecord } from './record.ts';

/** A view, and the model whose file holds it. */
export interface PlacedView extends ModelView {
  model: string;
  /** Its name in the model's file. */
  name: string;
}

/** A view of a model: a picture of some of its numbers, with a control for each input that moves it. */
export const bridge: FigureKind<PlacedView> = {
  name: 'bridge',
  tag: 'RevenueBridge',
  attribute: 'model',
  part: 'view',
  files: ({ models }) =>
    new Map(
      [...models].flatMap(([id, file]) =>
        Object.keys(file.value.views).map((name) => [`${id}-${name}`, viewFile(id, name, file)] as const),
      ),
    ),
  place: 'a view of a model in models/',
  unknown,
  title: ({ title }) => title,
  question: ({ question }) => question,
  texts: (view) =>
    (['question', 'title', 'measure', 'description', 'source'] as const).map((field) => ({
      path: [field],
      text: view[field],
    })),
  record: viewRecord,
  reading: ({ model: id }, { report, id: figure, chapter }) => {
    const model = report.models.find((one) => one.id === id);
    const first = report.figures.find(({ kind, name }) => kind === 'bridge' && model?.views[viewName(id, name)]);
    // Its views show one case between them.
    if (!model?.workbench || first?.name !== figure) return null;
    const { title, program, workbench } = model;
    const record = model.cases.find((one) => one.id === 'record');
    const outline: BridgeOutline = {
      kind: 'bridge',
      id,
      title,
      chapter,
      program,
      headline: workbench.answers[0] ?? '',
      answers: workbench.answers,
      views: report.figures.flatMap(({ kind, name, chapter: place }) => {
        const view = kind === 'bridge' ? model.views[viewName(id, name)] : undefined;
        return view ? [{ id: viewName(id, name), chapter: place, inputs: view.inputs }] : [];
      }),
      ...(record && { record: { label: record.label, inputs: record.inputs } }),
    };
    const field = (name: string): string => fieldName('input', id, name);
    const movable = movableInputs(program);
    const fields = movable.map(({ name, range }) => [field(name), range] as const);
    const renamed = movable.flatMap(({ name, aliases = [] }) =>
      aliases.map((alias) => [field(alias), field(name)] as const),
    );
    return { outline, fields: Object.fromEntries(fields), renamed: Object.fromEntries(renamed) };
  },
};

/** The name that a figure's view has in its model's file; no view's name where the figure is of another model. */
function viewName(model: string, figure: string): string {
  return figure.startsWith(`${model}-`) ? figure.slice(model.length + 1) : '';
}

function viewFile(
  model: string,
  name: string,
  { file, value, line, place }: ContentFiles['models'] extends Map<string, infer File> ? File : never,
): YamlFile<PlacedView> {
  const view = value.views[name];
  if (!view) throw new Error(`the model "${model}" has no view "${name}"`);
  return {
    file,
    value: { ...view, model, name },
    line: (path) => line(['views', name, ...path]),
    ...(place && { place: (path) => place(['views', name, ...path]) }),
  };
}

function unknown({ model = '', view = '' }: Readonly<Record<string, string>>, { models }: ContentFiles): string {
  const shown = [...models].filter(([, { value }]) => Object.keys(value.views).length > 0);
  const names = Object.keys(models.get(model)?.value.views ?? {});
  if (names.length > 0) return `"${view}" is not a view of the model "${model}"${meant(view, names)}`;
  return `"${model}" is not a model with views in models/${meant(
    model,
    shown.map(([id]) => id),
  )}`;
}

function meant(name: string, names: readonly string[]): string {
  return didYouMean(name, names) || (names.length > 0 ? `; one of ${names.join(', ')} is expected.` : '.');
}
