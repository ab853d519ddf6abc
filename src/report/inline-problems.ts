import { formulaProblem } from './literal-blocks.ts';
import { allParts, inlineParts, type InlinePart } from './inline-text.ts';

const blocks: readonly { sign: RegExp; name: string }[] = [
  { sign: /^#{1,6}\s/m, name: 'a heading' },
  { sign: /^\s*[-*+]\s/m, name: 'a list' },
  { sign: /^\s*\d+[.)]\s/m, name: 'a list' },
  { sign: /^>\s/m, name: 'a block quote' },
  { sign: /^(`{3}|~{3})/m, name: 'a code block' },
  { sign: /^\|.*\|\s*$/m, name: 'a table' },
  { sign: /\n\s*\n\s*\S/, name: 'a second paragraph' },
];

/** Parts that are links themselves. */
const links: readonly InlinePart['kind'][] = ['num', 'cite', 'ref', 'term', 'claim', 'link'];

/** Error messages for Markdown that a text in YAML cannot hold: blocks, images, tags, and links within links. */
export function markdownProblems(text: string): string[] {
  const problems: string[] = [];
  const block = blocks.find(({ sign }) => sign.test(text));
  if (block)
    problems.push(
      `"${opening(text)}" holds ${block.name}; one paragraph is expected, with *emphasis*, **strong**, \`code\` and links alone.`,
    );
  const words = allParts(text)
    .map((part) => (part.kind === 'text' ? part.text : ' '))
    .join('');
  if (/!\[[^\]]*\]\([^)]*\)/.test(words)) problems.push(`"${opening(text)}" holds an image; words are expected.`);
  const [tag, name = ''] = /<\/?([A-Za-z][\w-]*)(?:\s[^<>]*)?\/?>/.exec(words) ?? [];
  if (tag)
    problems.push(
      `${tag.replace(/[“”]/g, '"')} is printed as it stands; ${insteadOf(name.toLowerCase())} is expected.`,
    );
  for (const part of allParts(text)) {
    const problem = part.kind === 'maths' ? formulaProblem({ type: 'inlineMath', value: part.tex }) : null;
    if (problem) problems.push(problem);
  }
  for (const part of inlineParts(text)) {
    if (part.kind !== 'link') continue;
    if (part.text.trim() === '')
      problems.push(`the link to "${part.url}" has no words; [words](${part.url}) is expected.`);
    const within = allParts(part.text).find(({ kind }) => links.includes(kind));
    if (within)
      problems.push(
        `the link "[${part.text}](${part.url})" holds ${nameOf(within)}, which is a link itself; plain words are expected in it.`,
      );
  }
  return problems;
}

/** The links that a text sets. */
export function linksIn(text: string): string[] {
  return allParts(text).flatMap((part) => (part.kind === 'link' ? [part.url] : []));
}

function opening(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40).trim()}…` : text;
}

function nameOf(part: InlinePart): string {
  return part.kind === 'link' ? 'another link' : `{${part.kind}:${'name' in part ? part.name : ''}}`;
}

function insteadOf(name: string): string {
  return ['num', 'word', 'cite', 'ref', 'claim', 'term'].includes(name) ? `{${name}:…}` : 'Markdown such as **words**';
}
