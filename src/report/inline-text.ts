/** A piece of a text in YAML or front matter: plain words, or a token such as {num:revenue.growth}. */
export type InlinePart =
  | { kind: 'text'; text: string }
  | { kind: 'num'; name: string }
  | { kind: 'word'; name: string }
  | { kind: 'cite'; name: string }
  | { kind: 'ref'; name: string }
  | { kind: 'claim'; name: string; text: string }
  | { kind: 'term'; name: string; text: string };

const token = /\{(\w+):([^{}|]+)(?:\|((?:[^{}]|\{[^{}]*\})*))?\}/g;
const kinds = ['num', 'word', 'cite', 'ref', 'claim', 'term'] as const;

/** Splits a text into words and tokens; a token of an unknown kind stays text, and `tokenProblems` reports it. */
export function inlineParts(text: string): InlinePart[] {
  const parts: InlinePart[] = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    const [whole, kind = '', name = '', words = ''] = match;
    if (!(kinds as readonly string[]).includes(kind)) continue;
    if (match.index > end) parts.push({ kind: 'text', text: text.slice(end, match.index) });
    end = match.index + whole.length;
    if (kind === 'claim' || kind === 'term') parts.push({ kind, name: name.trim(), text: words });
    else parts.push({ kind: kind as 'num' | 'word' | 'cite' | 'ref', name: name.trim() });
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}

/** The sources that a text cites, within claims and terms too. */
export function citedIn(text: string): string[] {
  return inlineParts(text).flatMap((part) => {
    if (part.kind === 'cite') return [part.name];
    return part.kind === 'claim' || part.kind === 'term' ? citedIn(part.text) : [];
  });
}

/** Error messages for malformed tokens in a text. */
export function tokenProblems(text: string): string[] {
  const problems: string[] = [];
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
