/** A title as a name for addresses and references: lower-case letters, digits and hyphens; empty where it has none. */
export function addressName(title: string): string {
  return (
    title
      // toUpperCase() turns ß into SS.
      .toUpperCase()
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
  );
}
