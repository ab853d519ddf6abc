import { figureNameIn } from '../figures/figure-kind.ts';
import { namesIn } from '../model/expression.ts';
import type { ContentFiles } from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';
import { parseFormula } from './formulas.ts';
import { inlineParts } from './inline-text.ts';
import type { YamlFile } from './yaml-file.ts';
import type { YamlPath } from './yaml-places.ts';

/** What stands in content/ and is used nowhere, as warnings: the report can be published with it. */
export function unused(files: ContentFiles, texts: readonly string[]): ContentProblem[] {
  const used = usedNames(files, texts);
  return [
    ...unusedIds(files.sources, used, 'source', 'a {cite:…}, or the sources of a claim, row or input,'),
    ...unusedIds(files.glossary, used, 'term', '<Term of="…"> in a chapter or {term:…|words}'),
    ...unusedInputs(files),
    ...unplacedFigures(files),
    ...unplacedViews(files),
    ...unusedDatasets(files, texts),
    ...unusedFormats(files),
    ...unusedImages(files),
    ...unusedGroups(files),
    ...repeatedQuotes(files),
  ];
}

/** Every name that a chapter, text or list refers to. */
function usedNames(files: ContentFiles, texts: readonly string[]): ReadonlySet<string> {
  const used = new Set<string>();
  const add = (names: readonly string[] | undefined): void => names?.forEach((name) => used.add(name));
  const addText = (text: string): void => {
    for (const part of inlineParts(text)) {
      if ('name' in part) used.add(part.name);
      if (part.kind === 'claim' || part.kind === 'term') addText(part.text);
    }
  };
  texts.forEach(addText);
  for (const { components, links } of files.chapters) {
    for (const { attributes } of components) add(Object.values(attributes));
    for (const { url } of links) add([/^\/(?:sources|glossary)\/#(.+)$/.exec(url)?.[1] ?? '']);
  }
  for (const { sources, finding } of files.claims.value) {
    add(sources);
    addText(finding);
  }
  for (const { value } of files.datasets.values()) for (const { source } of value.rows) add(source);
  for (const { value } of files.models.values()) {
    for (const { source, references } of Object.values(value.inputs)) {
      add(source);
      for (const reference of references) add(reference.source);
    }
    for (const { inputs } of Object.values(value.cases)) for (const { source } of Object.values(inputs)) add(source);
  }
  for (const kind of files.kinds)
    for (const { value } of kind.files(files).values()) {
      for (const { names } of kind.references?.(value) ?? []) add(names);
      for (const { text } of kind.texts(value)) if (text !== undefined) addText(text);
    }
  return used;
}

function unusedIds(
  file: YamlFile<readonly { id: string }[]>,
  used: ReadonlySet<string>,
  what: string,
  expected: string,
): ContentProblem[] {
  return file.value.flatMap(({ id }, index) =>
    used.has(id) ? [] : [warning(file, [index, 'id'], `the ${what} "${id}" is used nowhere; ${expected} is expected.`)],
  );
}

/** Inputs that no formula, word, view or question of their model uses. */
function unusedInputs(files: ContentFiles): ContentProblem[] {
  return [...files.models.values()].flatMap((file) => {
    const { inputs, outputs, words, views, workbench } = file.value;
    const used = new Set([
      ...Object.values(outputs).flatMap(({ formula }) => namesInFormula(formula)),
      ...Object.values(words).flatMap(({ left, right }) => [left, right]),
      ...Object.values(views).flatMap(({ inputs: moved, picture }) => [
        ...moved,
        ...('mark' in picture ? [...picture.amounts, picture.mark] : []),
      ]),
      String(workbench?.target.reaches ?? ''),
    ]);
    return Object.keys(inputs).flatMap((name) =>
      used.has(name)
        ? []
        : [warning(file, ['inputs', name], `the input "${name}" is in no formula; one that uses it is expected.`)],
    );
  });
}

function namesInFormula(formula: string): string[] {
  try {
    return namesIn(parseFormula(formula));
  } catch {
    // Reported with its model.
    return [];
  }
}

function unplacedFigures(files: ContentFiles): ContentProblem[] {
  return files.kinds.flatMap((kind) => {
    const set = new Set(
      files.chapters.flatMap(({ components }) =>
        components.filter(({ name }) => name === kind.tag).map(({ attributes }) => figureNameIn(kind, attributes)),
      ),
    );
    if (!kind.own) return [];
    return [...kind.files(files)].flatMap(([name, file]) =>
      set.has(name)
        ? []
        : [
            warning(
              file,
              [],
              `"${name}" is in no chapter; <${kind.tag} ${kind.attribute}="${name}" /> is expected once.`,
            ),
          ],
    );
  });
}

/** Views of models that no chapter shows. */
function unplacedViews({ models, chapters, kinds }: ContentFiles): ContentProblem[] {
  const kind = kinds.find(({ own, part }) => !own && part !== undefined);
  if (!kind?.part) return [];
  const { tag, attribute, part } = kind;
  const set = chapters.flatMap(({ components }) => components.filter(({ name }) => name === tag));
  return [...models].flatMap(([model, file]) =>
    Object.keys(file.value.views)
      .filter((view) => !set.some(({ attributes }) => attributes[attribute] === model && attributes[part] === view))
      .map((view) => {
        const expected = `<${tag} ${attribute}="${model}" ${part}="${view}" />`;
        return warning(file, ['views', view], `the view "${view}" is in no chapter; ${expected} is expected once.`);
      }),
  );
}

/** Datasets of which no number is used, nothing drawn and no table set. */
function unusedDatasets(files: ContentFiles, texts: readonly string[]): ContentProblem[] {
  const written = [
    ...texts,
    ...files.chapters.flatMap(({ components }) => components.flatMap(({ attributes }) => Object.values(attributes))),
    ...[...files.models.values(), ...[...files.figures.values()].flatMap((kind) => [...kind.values()])].map(
      ({ value }) => JSON.stringify(value),
    ),
  ].join('\n');
  return [...files.datasets].flatMap(([name, file]) =>
    new RegExp(`(?<![\\w.-])${name}(?![\\w-])`).test(written)
      ? []
      : [warning(file, [], `"${name}" is used nowhere; a number, a figure or <Data of="${name}" /> is expected.`)],
  );
}

function unusedFormats({ formats, models, datasets }: ContentFiles): ContentProblem[] {
  const used = new Set<string | undefined>();
  for (const { value } of models.values())
    for (const { format } of [...Object.values(value.inputs), ...Object.values(value.outputs)]) used.add(format);
  for (const { value } of datasets.values())
    for (const { format } of [...Object.values(value.columns), ...value.rows]) used.add(format);
  return Object.keys(formats.value)
    .filter((name) => !used.has(name))
    .map((name) =>
      warning(formats, [name], `the format "${name}" is used nowhere; a model or a dataset with it is expected.`),
    );
}

function unusedImages({ images, chapters, report }: ContentFiles): ContentProblem[] {
  const set = new Set(chapters.flatMap(({ images: own }) => own.map(({ url }) => url)));
  const folder = report.file.replace(/[^/]*$/, 'images/');
  return [...images.keys()]
    .filter((name) => !set.has(name))
    .map((name) => ({
      file: `${folder}${name}`,
      message: `the image is in no chapter; ![what it shows](${name}) is expected.`,
      warning: true,
    }));
}

/** Groups of a figure's file in which nothing stands. */
function unusedGroups(files: ContentFiles): ContentProblem[] {
  return [...files.figures.values()].flatMap((kind) =>
    [...kind.values()].flatMap((file) => {
      const { groups, items } = file.value as { groups?: { id: string }[]; items?: { group?: string }[] };
      if (!groups || !items) return [];
      return groups.flatMap(({ id }, index) =>
        items.some(({ group }) => group === id)
          ? []
          : [warning(file, ['groups', index, 'id'], `the group "${id}" is empty; an item with it is expected.`)],
      );
    }),
  );
}

function repeatedQuotes({ claims }: ContentFiles): ContentProblem[] {
  const first = new Map<string, string>();
  return claims.value.flatMap(({ id, quote }, index) => {
    const words = quote.replace(/\s+/g, ' ');
    const before = first.get(words);
    if (before === undefined) first.set(words, id);
    return before === undefined || before === id
      ? []
      : [
          warning(
            claims,
            [index, 'quote'],
            `the quote of "${id}" is also that of "${before}"; a claim's own words are expected.`,
          ),
        ];
  });
}

function warning(
  { file, fileOf, line, place }: Pick<YamlFile<unknown>, 'file' | 'fileOf' | 'line' | 'place'>,
  path: YamlPath,
  message: string,
): ContentProblem {
  return { file: fileOf?.(path) ?? file, ...(place?.(path) ?? { line: line(path) }), message, warning: true };
}
