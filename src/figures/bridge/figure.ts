import { movableInputs } from '../../model/program.ts';
import { fieldName } from '../../reading/fields.ts';
import type { ContentFiles } from '../../report/content-files.ts';
import type { FigureKind } from '../figure-kind.ts';
import type { BridgeOutline } from './reading.ts';
import { bridgeRecord } from './record.ts';

type ModelFile = ContentFiles['models'] extends Map<string, { value: infer Value }> ? Value : never;

/** A model's bridge: a waterfall of some of its numbers, with a control for each input that readers may move. */
export const bridge: FigureKind<ModelFile> = {
  name: 'bridge',
  tag: 'RevenueBridge',
  attribute: 'model',
  files: ({ models }) => new Map([...models].filter(([, { value }]) => value.bridge)),
  place: 'a model with a bridge in models/',
  title: (model) => model.bridge?.title ?? model.title,
  texts: ({ bridge: shown }) =>
    (['title', 'measure', 'description', 'source'] as const).map((field) => ({
      path: ['bridge', field],
      text: shown?.[field],
    })),
  record: (_content, figure) => bridgeRecord(figure),
  reading: ({ title, bridge: shown }, { report, id, chapter }) => {
    const { program = { inputs: [], outputs: [] }, cases = [] } = report.models.find((model) => model.id === id) ?? {};
    const record = cases.find((one) => one.id === 'record');
    const { headline = '', answers = [] } = shown ?? {};
    const outline: BridgeOutline = {
      kind: 'bridge',
      id,
      title,
      chapter,
      program,
      headline,
      answers,
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
