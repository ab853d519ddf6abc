import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { filled, templateLanguages, templates } from './report-templates.ts';

/** What is written into a report one part at a time, a file of templates/<language>/part/ each. */
export type PartTemplate = 'chapter.mdx' | 'claim.yaml' | 'dataset.yaml' | 'figure.yaml' | 'model.yaml' | 'source.yaml';

/** What commands write into a report besides whole files. */
export interface PartWords {
  /** Where a claim stands in the text. */
  section: string;
  /** A claim in prose, before its author has worded it. */
  restated: string;
  /** Where a text has no heading yet. */
  beginning: string;
  claimsTitle: string;
  /** The file of that chapter, without its ending. */
  claimsFile: string;
  unchecked: string;
  /** A sentence whose words prose may not hold. */
  sentence: string;
}

const fallback = 'en';

/** The language that a report's parts begin in: its own, or English where there are no templates in it. */
export function templateLanguage(reportLanguage: string): string {
  const { language } = new Intl.Locale(reportLanguage);
  return templateLanguages.includes(language) ? language : fallback;
}

/** The language that a report is written in, as report.yaml says; what is wrong with that file is told by the check. */
export function languageOf(content: string): string {
  const file = join(content, 'report.yaml');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const tag = /^language:\s*["']?([a-z]{2,3}(?:-[a-z\d]{2,8})*)["']?\s*(?:#.*)?$/im.exec(text)?.[1] ?? fallback;
  return Intl.getCanonicalLocales(tag)[0] ?? fallback;
}

/** A part's text in a language, with what is particular to it. */
export function partText(language: string, name: PartTemplate, values: Readonly<Record<string, string>>): string {
  return filled(templateText(language, name), values);
}

/** The words in a language that stand within other files. */
export function partWords(language: string): PartWords {
  return parse(templateText(language, 'words.yaml')) as PartWords;
}

function templateText(language: string, name: string): string {
  return readFileSync(join(templates, templateLanguage(language), 'part', name), 'utf8');
}
