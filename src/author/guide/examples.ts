import Slugger from 'github-slugger';
import { basename } from 'node:path';
import type { ProseComponent } from '../../report/prose-components.ts';

/** A piece of a chapter of the example report, and the part of its page in which it is drawn. */
export interface Example {
  source: string;
  chapter: string;
  /** The id of the heading above it; empty before the first. */
  part: string;
}

type Files = ReadonlyMap<string, string>;

/** A component as a chapter of the example report sets it; null where none does. */
export function exampleOf({ name, attributes, children }: ProseComponent, files: Files): Example | null {
  const [first] = attributes;
  const opening = new RegExp(`<${name}\\b${first?.isRequired ? `[^>]*\\b${first.name}=` : ''}[^>]*?(/?)>`);
  for (const [path, text] of chaptersOf(files)) {
    const start = opening.exec(text);
    if (!start) continue;
    const end =
      start[1] === '/' ? start.index + start[0].length : text.indexOf(`</${name}>`, start.index) + name.length + 3;
    const source = text.slice(start.index, end);
    return {
      source: children === 'words' ? source.replace(/\s*\n\s*/g, ' ') : source,
      chapter: basename(path, '.mdx'),
      part: partAt(text, start.index),
    };
  }
  return null;
}

/** What stands under a heading of the example report. */
export function exampleUnder(heading: string, files: Files): Example | null {
  for (const [path, text] of chaptersOf(files)) {
    const start = text.indexOf(`\n## ${heading}\n`);
    if (start < 0) continue;
    const [, source = ''] = /\n## .*\n\n([^]*?)(?=\n\n## |\s*$)/.exec(text.slice(start)) ?? [];
    return { source, chapter: basename(path, '.mdx'), part: new Slugger().slug(heading) };
  }
  return null;
}

function chaptersOf(files: Files): [path: string, text: string][] {
  return [...files].filter(([path]) => path.startsWith('chapters/'));
}

function partAt(text: string, offset: number): string {
  const heading = [...text.slice(0, offset).matchAll(/^## (.+)$/gm)].at(-1)?.[1];
  return heading === undefined ? '' : new Slugger().slug(heading);
}
