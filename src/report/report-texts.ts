import type { ContentFiles } from './content-files.ts';
import { proseComponents } from './prose-components.ts';
import type { YamlPath } from './yaml-places.ts';

/** A text of the report that may contain tokens, with its place. */
export interface PlacedText {
  file: string;
  line: number;
  text: string;
  /** Whether to check for numerals typed by hand. */
  numerals: boolean;
  /** Whether the text may contain claims. */
  claims: boolean;
}

/** Every text of the report that may contain tokens, as its author has it. */
export function textsOf(files: ContentFiles): string[] {
  return reportTexts(files).map(({ text }) => text);
}

/** Every text of the report that may contain tokens. */
export function reportTexts(files: ContentFiles): PlacedText[] {
  return [
    ...textsOfReport(files),
    ...textsOfLists(files),
    ...textsOfModels(files),
    ...textsOfDatasets(files),
    ...textsOfFigures(files),
    ...textsOfComponents(files),
    ...textsOfChapters(files),
  ];
}

/** The text of a field, if it is there. */
function textAt(
  { file, line }: { file: string; line: (path: YamlPath) => number },
  path: YamlPath,
  text: string | undefined,
  { numerals = false, claims = false } = {},
): PlacedText[] {
  return text === undefined ? [] : [{ file, line: line(path), text, numerals, claims }];
}

const checked = { numerals: true };

function textsOfReport({ report }: ContentFiles): PlacedText[] {
  const { findings } = report.value;
  return [
    ...(['title', 'subtitle', 'description', 'finding'] as const).flatMap((field) =>
      textAt(report, [field], report.value[field], checked),
    ),
    ...findings.flatMap(({ text }, index) => textAt(report, ['findings', index, 'text'], text, checked)),
    ...textAt(report, ['provenance'], report.value.provenance, checked),
  ];
}

/** Claims, terms and changes. */
function textsOfLists({ claims, glossary, changes }: ContentFiles): PlacedText[] {
  return [
    ...claims.value.flatMap(({ finding }, index) => textAt(claims, [index, 'finding'], finding)),
    ...glossary.value.flatMap(({ definition }, index) => textAt(glossary, [index, 'definition'], definition)),
    ...changes.value.flatMap(({ text, verdicts }, index) => [
      ...textAt(changes, [index, 'text'], text),
      ...verdicts.flatMap(({ why }, place) => textAt(changes, [index, 'verdicts', place, 'why'], why)),
    ]),
  ];
}

function textsOfModels({ models }: ContentFiles): PlacedText[] {
  return [...models.values()].flatMap((file) => {
    const { description, inputs, outputs, cases } = file.value;
    return [
      ...textAt(file, ['description'], description),
      ...Object.entries(inputs).flatMap(([name, { why }]) => textAt(file, ['inputs', name, 'why'], why)),
      ...Object.entries(outputs).flatMap(([name, { meaning }]) => textAt(file, ['outputs', name, 'meaning'], meaning)),
      ...Object.entries(cases).flatMap(([id, one]) => [
        ...textAt(file, ['cases', id, 'label'], one.label, checked),
        ...textAt(file, ['cases', id, 'why'], one.why),
        ...Object.entries(one.inputs).flatMap(([name, { why }]) =>
          textAt(file, ['cases', id, 'inputs', name, 'why'], why),
        ),
      ]),
    ];
  });
}

function textsOfDatasets({ datasets }: ContentFiles): PlacedText[] {
  const fields = ['title', 'measure', 'description'] as const;
  return [...datasets.values()].flatMap((file) =>
    fields.flatMap((field) => textAt(file, [field], file.value[field], checked)),
  );
}

function textsOfFigures(files: ContentFiles): PlacedText[] {
  return files.kinds.flatMap((kind) =>
    [...kind.files(files).values()].flatMap((file) =>
      kind
        .texts(file.value)
        .flatMap(({ path, text, claims = false }) => textAt(file, path, text, { ...checked, claims })),
    ),
  );
}

/** The words around what prose sets: pictures, tables, quotes. */
function textsOfComponents({ chapters }: ContentFiles): PlacedText[] {
  return chapters.flatMap(({ file, components }) =>
    components
      .filter(({ name }) => proseComponents.some((component) => component.name === name))
      .flatMap(({ attributes: { title, caption, by }, line }) =>
        [title, caption, by].flatMap((text) => textAt({ file, line: () => line }, [], text, checked)),
      ),
  );
}

function textsOfChapters({ chapters }: ContentFiles): PlacedText[] {
  return chapters.flatMap(({ file, title, titleLine, summary, summaryLine, findings, findingLines }) =>
    [
      { text: title, line: titleLine },
      { text: summary, line: summaryLine },
      ...findings.map(({ text }, index) => ({ text, line: findingLines[index] ?? 1 })),
    ].map(({ text, line }) => ({ file, line, text, numerals: true, claims: false })),
  );
}
