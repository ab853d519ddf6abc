import { mdxToMdast } from 'satteri';
import { frontMatter } from './front-matter.ts';
import { headingIds } from './heading-ids.ts';
import { markdownFeatures } from './markdown-features.ts';

/** A chapter's syntax tree and the ids of its headings; null in place of a tree that cannot be had at all. */
export interface MdxTree {
  tree: unknown;
  ids: ReadonlyMap<number, string>;
  /** Whether all of the chapter is in the tree. */
  whole: boolean;
}

const mostFaults = 20;

/**
 * Parses a chapter. The parser stops at the first error, so the paragraph that holds it is blanked and the rest parsed again,
 * until all is read.
 */
export function mdxTree(
  source: string,
  report: (line: number, message: string, column?: number) => void,
): MdxTree | null {
  let text = source;
  for (let faults = 0; faults < mostFaults; faults += 1) {
    try {
      return { tree: mdxToMdast(text, { features: markdownFeatures }), ids: headingIds(text), whole: faults === 0 };
    } catch (error) {
      const { message: whole } = error as Error;
      const [, at = '1', column = '1', message = whole] = /^(\d+):(\d+): ([^]*?)(?: \([\w:-]+\))?$/.exec(whole) ?? [];
      const line = Number(at);
      // A tag whose other half has been blanked is no error of its own.
      const isHalf = /closing tag/.test(message);
      if (faults === 0 || !isHalf) report(line, plainly(message, text, line, Number(column)), Number(column));
      const left = withoutParagraph(text, line);
      if (left === text) return null;
      text = left;
    }
  }
  return null;
}

/** The text with the lines around one, up to empty lines, made empty; front matter stays. */
function withoutParagraph(text: string, line: number): string {
  const lines = text.split('\n');
  const head = (frontMatter(text)?.whole.trimEnd().split('\n').length ?? 0) - 1;
  const isEnd = (index: number): boolean => index <= head || index >= lines.length || lines[index]?.trim() === '';
  let [start, end] = [line - 1, line - 1];
  if (isEnd(start)) return text;
  while (!isEnd(start - 1)) start -= 1;
  while (!isEnd(end + 1)) end += 1;
  return lines.map((each, index) => (index >= start && index <= end ? '' : each)).join('\n');
}

function plainly(message: string, text: string, line: number, column: number): string {
  const here = (text.split('\n')[line - 1] ?? '').slice(column - 1);
  const tag = /^<\/?[A-Za-z][^>]*>?/.exec(here)?.[0];
  if (here.startsWith('<!--')) return 'an HTML comment is not possible here; {/* a comment */} is expected.';
  if (tag !== undefined && /=\s*[“”‘’„]/.test(tag))
    return `${tag} has curly quotes; straight ones are expected, as in <Num of="…" />.`;
  const bare = tag && /\s([a-z]+)=([^\s"'{>]+)/i.exec(tag);
  if (bare) return `${tag} has a value without quotes; ${bare[1]}="${bare[2]?.replace(/\/$/, '')}" is expected.`;
  if (tag !== undefined && !tag.endsWith('>'))
    return `the tag ${tag.slice(0, 40).trim()} is not closed; > or /> is expected after it.`;
  if (message.startsWith('Unexpected end of file in expression'))
    return 'this brace is not closed; \\{ is expected for a brace in the text.';
  if (/expression/i.test(message))
    return 'what is in these braces is not text; \\{ is expected for a brace in the text.';
  if (message.startsWith('Unexpected character after `<`'))
    return `"${here.slice(0, 12).split('\n')[0]}" looks like the beginning of a tag; \\< is expected for this sign in the text.`;
  const open = /^Expected a closing tag for `<(\w+)>`/.exec(message)?.[1];
  if (open !== undefined) return `<${open}> is not closed; </${open}> is expected.`;
  const pair = /^Unexpected closing tag `<\/([^`]*)>`, expected corresponding closing tag for `<([^`]*)>`/.exec(
    message,
  );
  if (pair) return `</${pair[1]}> stands where </${pair[2]}> is expected.`;
  const lone = /^Unexpected closing tag `<\/([^`]*)>`/.exec(message)?.[1];
  if (lone !== undefined) return `</${lone}> closes nothing; <${lone}> is expected before it.`;
  return `the MDX cannot be read: ${message.replace(/ \(\d+:\d+\)/, '').replace(/the end of `(\w+)`/, 'the end of the $1')}.`;
}
