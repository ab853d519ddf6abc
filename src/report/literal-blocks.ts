import { codeLanguages } from './code-colours.ts';
import { didYouMean } from './content-problem.ts';
import type { MarkdownNode } from './markdown-node.ts';
import { mathsProblem } from './maths.ts';

/** What is wrong with a block of code: a language that nothing can colour. */
export function codeProblem({ lang }: MarkdownNode): string | null {
  if (!lang || codeLanguages.includes(lang)) return null;
  const near = didYouMean(lang, codeLanguages) || '; a language such as js, python or sql, or none, is expected.';
  return `the code's language is "${lang}", which is not known${near}`;
}

/** What is wrong with a formula. */
export function formulaProblem({ value = '' }: MarkdownNode): string | null {
  const problem = mathsProblem(value);
  return problem && `the formula "${value.trim().slice(0, 60)}" cannot be set: ${problem}.`;
}
