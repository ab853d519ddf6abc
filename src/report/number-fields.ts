import type { ContentFiles } from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';
import { problemReporter, type YamlFile } from './yaml-file.ts';

/** Numbers that say two things at once or go missing, and names that two files give to different numbers. */
export function checkNumberFields(files: ContentFiles, problems: ContentProblem[]): void {
  checkFileNames(files, problems);
  checkFacts(files, problems);
  checkCells(files, problems);
  checkPercentages(files, problems);
}

/** Numbers are named by their file: tea.share is of the model tea or of the dataset tea. */
function checkFileNames({ models, datasets }: ContentFiles, problems: ContentProblem[]): void {
  for (const [name, { file }] of datasets) {
    const model = models.get(name)?.file;
    const message = model
      ? `the dataset has the name of ${model}, and numbers are called by the name of their file; another is expected.`
      : name === 'count' && 'the numbers called count.… are those of the report itself; another name is expected.';
    if (message) problems.push({ file, message });
  }
  const count = models.get('count');
  if (count)
    problems.push({
      file: count.file,
      message: 'the numbers called count.… are those of the report itself; another name is expected.',
    });
}

/** An input that is a fact has its value from a dataset, and readers cannot move it. */
function checkFacts({ models }: ContentFiles, problems: ContentProblem[]): void {
  for (const file of models.values()) {
    const report = problemReporter(file, problems);
    for (const [name, input] of Object.entries(file.value.inputs)) {
      const { fact } = input;
      if (fact === undefined) continue;
      for (const field of ['value', 'low', 'high', 'step', 'spread'] as const) {
        if (input[field] !== undefined)
          report(['inputs', name, field], `is set, but the value is the fact ${fact}; one of them is expected.`);
      }
    }
  }
}

const rowFields = ['id', 'label', 'format', 'note', 'source', 'claim'];

/** A row says of each column of numbers what is known; null where nothing is. */
function checkCells({ datasets }: ContentFiles, problems: ContentProblem[]): void {
  for (const file of datasets.values()) {
    const { columns, rows } = file.value;
    const report = problemReporter(file as YamlFile<unknown>, problems);
    const only = Object.entries(columns).filter(([, { text }]) => !text);
    const [single] = only;
    // Where there are several columns, a row may be of some of them.
    if (only.length !== 1 || single === undefined) continue;
    const [column] = single;
    for (const [index, row] of rows.entries()) {
      const isMisspelt = Object.keys(row).some((field) => !rowFields.includes(field) && !(field in columns));
      if (!(column in row) && !isMisspelt)
        report(['rows', index], `has no ${column}; a number is expected, or null if it is not known.`);
    }
  }
}

function checkPercentages({ formats }: ContentFiles, problems: ContentProblem[]): void {
  for (const [name, { after, divide }] of Object.entries(formats.value)) {
    if (!after.includes('%') || divide !== 1) continue;
    const at = formats.place?.([name]) ?? { line: formats.line([name]) };
    const message = `the format "${name}" writes %, but does not divide; with divide: 0.01 a value of 15% is written 15%.`;
    problems.push({ file: formats.file, ...at, message, warning: true });
  }
}
