import { ownFiles, type FigureKind } from '../figure-kind.ts';
import { amountsIn, checkSteps, checkStepValues } from './check.ts';
import { stepsRecord } from './record.ts';
import { stepsSchema, type Steps } from './schema.ts';

/** Texts that scroll past one picture of amounts, which changes with each. */
export const steps: FigureKind<Steps> = {
  name: 'steps',
  tag: 'Steps',
  attribute: 'of',
  own: { folder: 'steps', schema: stepsSchema },
  files: (files) => ownFiles(files, steps),
  place: 'in steps/',
  title: ({ title }) => title,
  texts: (content) => [
    ...(['title', 'measure', 'source', 'note'] as const).map((field) => ({ path: [field], text: content[field] })),
    { path: ['scale', 'label'], text: content.scale.label },
    ...Object.entries(content.amounts).map(([id, { label }]) => ({ path: ['amounts', id, 'label'], text: label })),
    ...content.steps.flatMap((step, index) => [
      { path: ['steps', index, 'title'], text: step.title },
      { path: ['steps', index, 'text'], text: step.text },
      ...amountsIn(step, index).flatMap(({ shown, path }) =>
        (['label', 'value', 'note'] as const).map((field) => ({ path: [...path, field], text: shown[field] })),
      ),
    ]),
  ],
  references: (content) => [
    { path: ['scale', 'like'], kind: 'num', names: [content.scale.like] },
    ...Object.entries(content.amounts).map(([id, { number }]) => ({
      path: ['amounts', id, 'number'],
      kind: 'num' as const,
      names: [number],
    })),
  ],
  lists: (content) => [{ path: ['steps'], ids: content.steps.map(({ id }) => id) }],
  check: checkSteps,
  checkValues: checkStepValues,
  record: stepsRecord,
};
