import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { didYouMean } from '../report/content-problem.ts';
import { CommandError } from './command.ts';

/** A chapter's file, as commands that add to it need it. */
export interface ChapterFile {
  name: string;
  /** Its path within the content folder. */
  path: string;
  order: number;
}

/** The chapters of a content folder, in their order. */
export function chapterFiles(content: string): ChapterFile[] {
  const folder = join(content, 'chapters');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.mdx') && !file.startsWith('.'))
    .map((file) => {
      const order = Number(/^order:\s*(-?[\d.]+)\s*$/m.exec(readFileSync(join(folder, file), 'utf8'))?.[1]);
      return { name: file.slice(0, -'.mdx'.length), path: `chapters/${file}`, order: Number.isNaN(order) ? 0 : order };
    })
    .sort((a, b) => a.order - b.order);
}

/** The chapter of this name, or the last one. */
export function chosenChapter(content: string, name: string | undefined): ChapterFile {
  const chapters = chapterFiles(content);
  const found = name === undefined ? chapters.at(-1) : chapters.find((chapter) => chapter.name === name);
  if (found) return found;
  if (name === undefined) throw new CommandError('There is no chapter yet; npm run new:chapter makes one.');
  const names = chapters.map((chapter) => chapter.name);
  throw new CommandError(
    `There is no chapter "${name}"${didYouMean(name, names) || `; one of ${names.join(', ')} is expected.`}`,
  );
}

/** A chapter's text with a block at its end, before its footnotes. */
export function withBlock(text: string, block: string): string {
  const lines = text.trimEnd().split('\n');
  const note = lines.findIndex((line) => /^\[\^[^\]]+\]:/.test(line));
  if (note < 0) return `${lines.join('\n')}\n\n${block}\n`;
  const before = lines.slice(0, note).join('\n').trimEnd();
  return `${before}\n\n${block}\n\n${lines.slice(note).join('\n')}\n`;
}
