import { isCollection, isScalar, visit, type Document, type YAMLError } from 'yaml';
import type { Place, YamlPlaces } from './yaml-places.ts';

/** Plain wording for the YAML parser's errors. */
const syntaxMessages: Partial<Record<string, string>> = {
  BAD_ALIAS: 'a value begins with * or &, which have a meaning in YAML; quotes around the text are expected.',
  BAD_DQ_ESCAPE: 'a backslash within "…" has a meaning in YAML; \'…\' around the text, or \\\\, is expected.',
  BAD_SCALAR_START: 'a value begins with @, ` or %, which YAML reserves; quotes around the text are expected.',
  BAD_INDENT: 'a line is indented too little or too far, or a bracket is not closed.',
  BLOCK_AS_IMPLICIT_KEY: 'text that contains a colon and a space needs quotes, or a field is indented too far.',
  BLOCK_IN_FLOW: 'a list or map of several lines stands within [ ] or { }; a comma or a closing bracket is missing.',
  DUPLICATE_KEY: 'a field appears twice; each may appear once.',
  MISSING_CHAR: 'a closing quote, bracket or comma is missing, or text goes on after one.',
  MULTILINE_IMPLICIT_KEY: 'a line has no colon, so it is no field; text of several lines needs > before it, or quotes.',
  MULTIPLE_DOCS: 'a line of --- within the file begins a second document; one is expected.',
  TAB_AS_INDENT: 'a line begins with a tab; spaces are expected.',
  UNEXPECTED_TOKEN: 'something stands where YAML expects a field, a list or the end of the line.',
};

/** Errors that a parser that has lost its way reports after the first. */
const mayFollow = new Set(['BAD_INDENT', 'MISSING_CHAR', 'UNEXPECTED_TOKEN', 'IMPOSSIBLE', 'MULTILINE_IMPLICIT_KEY']);

/** What the parser found, each at the place of the mistake; one a line, without those that only follow from another. */
export function syntaxProblems(document: Document, places: YamlPlaces): (Place & { message: string })[] {
  const found = new Map<number, Place & { message: string }>();
  let isLost = false;
  let lastRepeat = -1;
  for (const error of [...document.errors, ...document.warnings]) {
    if (error.code === 'TAG_RESOLVE_FAILED') continue;
    if (found.size > 0 && (isLost || mayFollow.has(error.code))) continue;
    // An item without its hyphen repeats every field of the item before.
    if (error.code === 'DUPLICATE_KEY') {
      const { line } = places.at(error.pos[0]);
      const goesOn = line === lastRepeat + 1;
      lastRepeat = line;
      if (goesOn) continue;
    }
    isLost ||= mayFollow.has(error.code);
    const opening = openingOf(error, document);
    const place = places.at(opening?.offset ?? error.pos[0]);
    const message = opening?.message ?? indentFault(error) ?? syntaxMessages[error.code] ?? `${error.message}.`;
    if (!found.has(place.line)) found.set(place.line, { ...place, message: `the YAML cannot be read: ${message}` });
  }
  return [...found.values()];
}

function indentFault({ message }: YAMLError): string | undefined {
  const isOff = message.startsWith('Sequence item without -') || message.startsWith('All mapping items must start');
  return isOff ? 'this line is indented too little or too far, or lacks its "- ".' : undefined;
}

/** Where a quote or bracket that is not closed was opened: the parser reports the end of the text. */
function openingOf({ code, message, pos }: YAMLError, document: Document): { offset: number; message: string } | null {
  const isQuote = code === 'MISSING_CHAR' && message.includes('quote');
  const isBracket = code === 'BAD_INDENT' && message.startsWith('Flow');
  if (!isQuote && !isBracket) return null;
  let offset: number | undefined;
  visit(document, {
    Node: (_key, node) => {
      const isOpen = isQuote ? isScalar(node) && node.type?.startsWith('QUOTE') : isCollection(node) && node.flow;
      if (isOpen && node.range && node.range[0] <= pos[0]) offset = node.range[0];
    },
  });
  const what = isQuote ? 'quote' : 'bracket';
  return offset === undefined ? null : { offset, message: `this ${what} is not closed.` };
}
