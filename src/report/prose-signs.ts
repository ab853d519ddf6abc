import type { ContentFiles } from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';

/** Signs of Markdown that are left in the text of a paragraph, since something beside them is wrong. */
const signs: readonly { sign: RegExp; expected: string }[] = [
  { sign: /^#{2,6}[^\s#].*/, expected: 'a space after the signs of a heading' },
  { sign: /\]\s+\((?=\/|#|https?:)/, expected: 'no space within a link, [words](/page/),' },
  { sign: /\)\[(?=\/|#|https?:)[^\]]*\]/, expected: 'a link with its words in the square brackets, [words](/page/),' },
  { sign: /\]\([^)]*\)?/, expected: 'an address without spaces, and a ) after it,' },
  { sign: /\*\*/, expected: 'a pair of ** around words, without spaces within,' },
  { sign: /^\s*\|.*\|\s*$/m, expected: 'a table with a line of |---|---| under its first row' },
];

/** Reports signs of Markdown that would be printed, and chapters in which nothing stands. */
export function checkProseSigns({ chapters }: ContentFiles, problems: ContentProblem[]): void {
  for (const { file, prose, words, components, images } of chapters) {
    for (const { text, line } of prose) {
      for (const { sign, expected } of signs) {
        const match = sign.exec(text);
        if (!match) continue;
        const before = text.slice(0, match.index).split('\n').length - 1;
        const [shown = ''] = match[0].trim().split('\n');
        const message = `"${shown.slice(0, 40)}" is printed as it stands; ${expected} is expected, or \`code\` for the sign itself.`;
        problems.push({ file, line: line + before, message });
      }
    }
    if (words === 0 && components.length === 0 && images.length === 0)
      problems.push({
        file,
        message: 'the chapter has no words; at least a sentence is expected after its front matter.',
      });
  }
}
