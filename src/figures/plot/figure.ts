import { ownFiles, type FigureKind, type FigureText } from '../figure-kind.ts';
import { numberNames } from './check-mark.ts';
import { checkPlot } from './check.ts';
import { plotRecord } from './record.ts';
import { panelsOf, plotSchema, type PlotContent, type PlotPanel } from './schema.ts';

/** Facts of datasets as a picture that Observable Plot draws at build. */
export const plot: FigureKind<PlotContent> = {
  name: 'figure',
  tag: 'Figure',
  attribute: 'of',
  own: { folder: 'figures', schema: plotSchema },
  files: (files) => ownFiles(files, plot),
  place: 'in figures/',
  title: ({ title }) => title,
  texts: (content) => [
    ...(['title', 'measure', 'point', 'unknown', 'ends', 'note'] as const).map((field) => ({
      path: [field],
      text: content[field],
    })),
    { path: ['signs', 'above'], text: content.signs?.above },
    { path: ['signs', 'below'], text: content.signs?.below },
    { path: ['hatched', 'label'], text: content.hatched?.label },
    ...panelPaths(content).flatMap(({ panel, path }) => panelTexts(panel, path)),
  ],
  references: (content) =>
    panelPaths(content).flatMap(({ panel, path }) =>
      (panel.marks ?? []).flatMap((mark, index) =>
        numberNames(mark).map(({ option, name }) => ({
          path: [...path, 'marks', index, option],
          kind: 'num' as const,
          names: [name],
        })),
      ),
    ),
  check: checkPlot,
  record: plotRecord,
};

function panelPaths(content: PlotContent): { panel: PlotPanel; path: (string | number)[] }[] {
  return panelsOf(content).map((panel, index) => ({ panel, path: content.panels ? ['panels', index] : [] }));
}

function panelTexts({ title, marks = [], x, y, annotations }: PlotPanel, path: (string | number)[]): FigureText[] {
  return [
    { path: [...path, 'title'], text: path.length > 0 ? title : undefined },
    { path: [...path, 'x', 'label'], text: x?.label },
    { path: [...path, 'y', 'label'], text: y?.label },
    ...marks.map(({ text }, index) => ({ path: [...path, 'marks', index, 'text'], text })),
    ...annotations.map(({ text }, index) => ({ path: [...path, 'annotations', index, 'text'], text })),
  ];
}
