import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { didYouMean } from '../report/content-problem.ts';
import { CommandError } from './command.ts';
import { addressName } from '../report/address-name.ts';

/** The folder of what new reports and new parts begin with, a folder a language. */
export const templates = fileURLToPath(new URL('templates', import.meta.url));

/** What an author chooses for a new report. */
export interface NewReport {
  /** The folder's name, which becomes the report's id where the title has no letters for one. */
  folder: string;
  title: string;
  language: string;
  hasClaims: boolean;
  hasModel: boolean;
  /** Its edition's day, such as 2026-11-23. */
  day: string;
}

/** The languages in which a new report can begin. */
export const templateLanguages: readonly string[] = readdirSync(templates).sort().reverse();

/** The files of a new report, by their paths in its folder. */
export function reportFiles({ folder, title, language, hasClaims, hasModel, day }: NewReport): Map<string, string> {
  if (!templateLanguages.includes(language)) {
    const near = didYouMean(language, templateLanguages);
    throw new CommandError(
      `The language is "${language}"; one of ${templateLanguages.join(', ')} is expected${near || '.'}`,
    );
  }
  if (/[{}]/.test(title)) throw new CommandError(`The title is "${title}"; a title without braces is expected.`);
  const values: Record<string, string> = {
    id: addressName(title) || addressName(folder) || 'report',
    title: JSON.stringify(title),
    day,
    language,
  };
  const files = new Map<string, string>();
  for (const part of ['report', ...(hasClaims ? ['claims'] : []), ...(hasModel ? ['model'] : [])]) {
    for (const [path, text] of templateFiles(join(templates, language, part))) {
      // A file of which each part has some, such as formats.yaml, is all of them, one after the other.
      files.set(path, (files.get(path) ?? '') + filled(text, values));
    }
  }
  const numerals = numeralsOf(title);
  if (numerals !== '') files.set('numerals.yaml', numerals);
  return files;
}

/** The entries of numerals.yaml that let a title hold numerals; years need none. */
function numeralsOf(title: string): string {
  return (title.match(/[a-z0-9]*\d(?:[.,]?[a-z0-9]+)*/gi) ?? [])
    .filter((numeral, place, all) => !/^(?:19|20)\d\d$/.test(numeral) && all.indexOf(numeral) === place)
    .map((numeral) => `- { text: "${numeral}", why: It stands in the title. }\n`)
    .join('');
}

function templateFiles(folder: string): [path: string, text: string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !basename(entry.name).startsWith('.'))
    .map((entry): [string, string] => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A template's text with each {{name}} replaced by its value. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}
