import { textLinkProblem } from './chapter-links.ts';
import { reportNumerals } from './check-numerals.ts';
import type { ContentFiles } from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';
import { linksIn, markdownProblems } from './inline-problems.ts';
import { allParts, inlineParts, tokenProblems } from './inline-text.ts';
import { unsettable, type Lookups } from './known-names.ts';
import type { PlacedText } from './report-texts.ts';

/** Checks a text's tokens, Markdown and links, the names in it, and numerals typed by hand. */
export function checkText(
  { file, line, text, numerals, claims }: PlacedText,
  files: ContentFiles,
  lookups: Lookups,
  problems: ContentProblem[],
): void {
  for (const message of [...tokenProblems(text), ...markdownProblems(text)]) problems.push({ file, line, message });
  for (const url of linksIn(text)) {
    const message = textLinkProblem(url, files);
    if (message) problems.push({ file, line, message });
  }
  checkNames({ file, line, text, numerals, claims }, files, lookups, problems);
  if (!numerals) return;
  const prose = allParts(text)
    .map((part) => (part.kind === 'text' ? part.text : ' '))
    .join('');
  reportNumerals({ file, line, text: prose }, files, problems);
}

/** Checks the names in a text's tokens, within its claims, links and emphasis too. */
function checkNames(
  { file, line, text, numerals, claims }: PlacedText,
  files: ContentFiles,
  lookups: Lookups,
  problems: ContentProblem[],
): void {
  for (const part of inlineParts(text)) {
    if ('text' in part && part.kind !== 'text' && /[{*_`[]/.test(part.text))
      checkNames({ file, line, text: part.text, numerals, claims: false }, files, lookups, problems);
    if (!('name' in part)) continue;
    if (part.kind === 'claim' && !claims) {
      problems.push({
        file,
        line,
        message: `{claim:${part.name}|…} is not allowed here; claims belong in chapters and in the cells of a matrix.`,
      });
    }
    const message = unsettable(part.kind, part.name, lookups);
    // placedClaims() reports unknown claims.
    if (message && part.kind !== 'claim') problems.push({ file, line, message });
  }
}
