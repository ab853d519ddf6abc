/** The line of a code block that is never closed, counted from 1, with the signs that would close it; null where there is none. */
export function openFence(source: string): { line: number; signs: string } | null {
  let open: { line: number; signs: string } | null = null;
  for (const [index, text] of source.split('\n').entries()) {
    const [, signs = '', rest = ''] = /^\s*(`{3,}|~{3,})(.*)$/.exec(text) ?? [];
    if (signs === '') continue;
    if (open === null) open = { line: index + 1, signs };
    else if (signs.startsWith(open.signs) && rest.trim() === '') open = null;
  }
  return open;
}
