/** A name as CSL has it: a person's in parts, or one that is never turned round. */
export interface AuthorName {
  family?: string;
  given?: string;
  literal?: string;
}

/** What follows a comma in the names of firms, and is nobody's given name. */
const firm = /^(?:inc|ltd|llc|llp|plc|corp|co|gmbh|ag|kg|se|s\.?a|n\.?v|b\.?v|e\.?v)\.?$/i;

/**
 * A name as authors write it: `Müller, Anna` is a person's, whom some styles cite as Müller, A.; any other is one name.
 * Braces, as BibTeX has them, keep a name with a comma whole: `{Parish of Unterhang, Valley}`.
 */
export function authorName(written: string): AuthorName {
  const braced = /^\{([^{}]*,[^{}]*)\}$/.exec(written)?.[1];
  if (braced !== undefined) return { literal: braced };
  const [family = '', given = '', ...more] = written.split(',').map((part) => part.trim());
  const isPerson = more.length === 0 && family !== '' && given !== '' && !firm.test(given);
  return isPerson ? { family, given } : { literal: written };
}

/** A name as authors write it, of its parts. */
export function writtenName({ family = '', given, literal }: AuthorName): string {
  if (literal !== undefined) return authorName(literal).literal === undefined ? `{${literal}}` : literal;
  return given ? `${family}, ${given}` : family;
}

/** A name as readers see it: Anna Müller. */
export function shownName(written: string): string {
  const { family, given, literal } = authorName(written);
  return literal ?? `${given} ${family}`;
}
