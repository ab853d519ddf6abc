/** The YAML between the lines of --- that a chapter begins with, and all of it with these lines. */
export interface FrontMatter {
  yaml: string;
  whole: string;
}

/** A chapter's front matter; null where it has none, or none with an end. */
export function frontMatter(source: string): FrontMatter | null {
  const [whole, yaml = ''] = /^---[ \t]*\n([^]*?)\n---[ \t]*(?:\n|$)/.exec(source) ?? [];
  return whole === undefined ? null : { yaml, whole };
}

/** A chapter with empty lines in place of its front matter, so that the others keep their numbers. */
export function withoutFrontMatter(source: string): string {
  const { whole } = frontMatter(source) ?? { whole: '' };
  return whole.replace(/[^\n]/g, '') + source.slice(whole.length);
}
