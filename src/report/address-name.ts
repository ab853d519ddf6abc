import { withoutAccents } from '../words/without-accents.ts';

/** A title as a name for addresses and references: lower-case letters, digits and hyphens; empty where it has none. */
export function addressName(title: string): string {
  // toUpperCase() turns ß into SS.
  return withoutAccents(title.toUpperCase().toLowerCase())
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
