/** A node of a chapter's syntax tree, with what the check reads of it. */
export interface MarkdownNode {
  type: string;
  name?: string | null;
  value?: string;
  url?: string;
  alt?: string | null;
  title?: string | null;
  depth?: number;
  lang?: string | null;
  identifier?: string;
  label?: string | null;
  position?: { start: { line: number; column: number; offset: number }; end: { offset: number } };
  attributes?: { type: string; name: string; value: unknown }[];
  children?: MarkdownNode[];
}

/** Reports a problem at a line of a chapter, and a column where one is known. */
export type ReportLine = (line: number, message: string, column?: number) => void;

/** The line at which a node begins. */
export function lineOf({ position }: Pick<MarkdownNode, 'position'>): number {
  return position?.start.line ?? 1;
}

/** Visits a node and all within it, in reading order. */
export function each(node: MarkdownNode, use: (node: MarkdownNode) => void): void {
  use(node);
  for (const child of node.children ?? []) each(child, use);
}

/** Whether a node or one within it is of a kind. */
export function has(node: MarkdownNode, is: (node: MarkdownNode) => boolean): boolean {
  return is(node) || (node.children ?? []).some((child) => has(child, is));
}

/** Whether an expression is nothing but comments. */
export function isComment({ type, value = '' }: Pick<MarkdownNode, 'type' | 'value'>): boolean {
  return type.endsWith('Expression') && /^\s*(?:\/\*[^]*?\*\/\s*)+$/.test(value);
}
