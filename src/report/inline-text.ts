/**
 * A piece of a text in YAML or front matter: plain words, a token such as {num:revenue.growth}, or what Markdown marks
 * within a sentence.
 */
export type InlinePart =
  | { kind: 'text'; text: string }
  | { kind: 'num'; name: string }
  | { kind: 'word'; name: string }
  | { kind: 'cite'; name: string }
  | { kind: 'ref'; name: string }
  | { kind: 'claim'; name: string; text: string }
  | { kind: 'term'; name: string; text: string }
  | { kind: 'strong'; text: string }
  | { kind: 'emphasis'; text: string }
  | { kind: 'link'; url: string; text: string }
  | { kind: 'code'; code: string }
  | { kind: 'maths'; tex: string };

const tokenPattern = '\\{(\\w+):([^{}|]+)(?:\\|((?:[^{}]|\\{[^{}]*\\})*))?\\}';
const token = new RegExp(tokenPattern, 'g');
const codePattern = '(`+)(?!`)((?:[^`]|(?!\\1)`+)*)\\1(?!`)';
const literalPattern = `${codePattern}|\\$\\$[^$]+\\$\\$`;
const kinds = ['num', 'word', 'cite', 'ref', 'claim', 'term'] as const;

/** Stands for code, formulas and tokens, in which Markdown marks nothing. */
const atom = /\uE000(\d+)\uE001/g;

/** A text in which every match of a pattern is one sign, and a function that puts them back. */
function withAtoms(text: string, pattern: RegExp): { masked: string; restored: (part: string) => string } {
  const atoms: string[] = [];
  const masked = text.replace(pattern, (whole) => `\uE000${atoms.push(whole) - 1}\uE001`);
  return { masked, restored: (part) => part.replace(atom, (_, index: string) => atoms[Number(index)] ?? '') };
}

const address = String.raw`((?:[^()\s]|\([^()\s]*\))*)`;
const nothing = String.raw`(?!)`;
const markdown = new RegExp(
  [
    String.raw`\\([\\*_\[\]\x60])`,
    String.raw`(?<!!)\[((?:[^\[\]\\]|\\.)*)\]\(${address}\)`,
    String.raw`\*\*(?=\S)((?:[^*]|\*(?!\*))+?)(?<=\S)\*\*(?!\*)`,
    String.raw`(?<![\p{L}\p{N}_])__(?=\S)(.+?)(?<=\S)__(?![\p{L}\p{N}_])`,
    String.raw`\*(?=[^\s*])((?:[^*]|\*\*[^*]+\*\*)+?)(?<=[^\s])\*(?!\*)`,
    String.raw`(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]+?)(?<=\S)_(?![\p{L}\p{N}_])`,
    String.raw`\uE000(\d+)\uE001`,
    nothing,
  ].join('|'),
  'gsu',
);

/** Splits a text into words, tokens and Markdown; a token of an unknown kind stays text, and `tokenProblems` reports it. */
export function inlineParts(text: string): InlinePart[] {
  const { masked, restored } = withAtoms(text, new RegExp(`${literalPattern}|${tokenPattern}`, 'g'));
  const parts: InlinePart[] = [];
  const addText = (words: string): void => {
    const last = parts.at(-1);
    if (last?.kind === 'text') last.text += words;
    else if (words !== '') parts.push({ kind: 'text', text: words });
  };
  let end = 0;
  for (const match of masked.matchAll(markdown)) {
    addText(masked.slice(end, match.index));
    end = match.index + match[0].length;
    const [whole, escaped, linked, url, ...marked] = match;
    const [strong = marked[1], , emphasis = marked[3]] = marked;
    if (escaped !== undefined) addText(escaped);
    else if (linked !== undefined) parts.push({ kind: 'link', url: restored(url ?? ''), text: restored(linked) });
    else if (strong !== undefined) parts.push({ kind: 'strong', text: restored(strong) });
    else if (emphasis !== undefined) parts.push({ kind: 'emphasis', text: restored(emphasis) });
    else {
      const part = atomPart(restored(whole));
      if (part.kind === 'text') addText(part.text);
      else parts.push(part);
    }
  }
  addText(masked.slice(end));
  return parts;
}

function atomPart(source: string): InlinePart {
  if (source.startsWith('`')) {
    const code = source.replace(/^(`+)([^]*)\1$/, '$2');
    return { kind: 'code', code: /^ .*[^ ].* $/s.test(code) ? code.slice(1, -1) : code };
  }
  if (source.startsWith('$$')) return { kind: 'maths', tex: source.slice(2, -2).trim() };
  const [, kind = '', name = '', words = ''] = new RegExp(tokenPattern).exec(source) ?? [];
  if (!(kinds as readonly string[]).includes(kind)) return { kind: 'text', text: source };
  if (kind === 'claim' || kind === 'term') return { kind, name: name.trim(), text: words };
  return { kind: kind as 'num' | 'word' | 'cite' | 'ref', name: name.trim() };
}

/** All parts of a text, and those within its claims, terms, links and emphasis. */
export function allParts(text: string): InlinePart[] {
  return inlineParts(text).flatMap((part) =>
    part.kind !== 'text' && 'text' in part ? [part, ...allParts(part.text)] : [part],
  );
}

/** The sources that a text cites, within claims and terms too. */
export function citedIn(text: string): string[] {
  return allParts(text).flatMap((part) => (part.kind === 'cite' ? [part.name] : []));
}

/** Error messages for malformed tokens in a text. */
export function tokenProblems(whole: string): string[] {
  const problems: string[] = [];
  const text = whole.replace(new RegExp(literalPattern, 'g'), ' ');
  for (const [whole, kind = '', , words] of text.matchAll(token)) {
    if (!(kinds as readonly string[]).includes(kind)) {
      problems.push(
        `${whole} is not a token; {num:…}, {word:…}, {cite:…}, {ref:…}, {claim:…|words} or {term:…|words} is expected.`,
      );
    } else if ((kind === 'claim' || kind === 'term') && !words) {
      problems.push(`${whole} has no words; {${kind}:name|words} is expected.`);
    } else if (kind !== 'claim' && kind !== 'term' && words !== undefined) {
      problems.push(`${whole} has words that would not be shown; {${kind}:name} is expected.`);
    }
  }
  const left = text.replace(token, '');
  if (/[{}]/.test(left.replace(token, '')))
    problems.push(`"${text.slice(0, 60)}" has a brace that is not part of a token.`);
  return problems;
}
