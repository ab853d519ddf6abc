import type { ContentFiles } from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';
import { figureIds } from './known-names.ts';
import { typedNumerals, type TypedNumeral } from './numerals.ts';

/** Reports the numerals typed by hand in a text that begins on a line of a file. */
export function reportNumerals(
  { file, line, text }: { file: string; line: number; text: string },
  files: ContentFiles,
  problems: ContentProblem[],
): void {
  const allowed = files.numerals.value.map((entry) => entry.text);
  for (const numeral of typedNumerals(text, allowed, files.report.value)) {
    const message = `"${numeral.text}" is typed by hand; ${expectedFor(numeral, files)}`;
    problems.push({ file, line: line + numeral.linesAfter, message });
  }
}

function expectedFor({ figure }: TypedNumeral, files: ContentFiles): string {
  if (figure === undefined)
    return (
      'a number of the model or a fact is expected ' +
      '(<Num of="…" /> in prose, {num:…} in YAML), or a line in numerals.yaml with the reason.'
    );
  const id = figureIds(files)[figure - 1] ?? '…';
  return `<Ref to="${id}" /> in prose, or {ref:${id}} in YAML, is expected.`;
}
