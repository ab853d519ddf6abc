import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressName } from '../report/address-name.ts';
import { chapterFiles, chosenChapter, withBlock } from './chapter-files.ts';
import { CommandError } from './command.ts';
import { languageOf, partText, partWords, templateLanguage } from './part-templates.ts';

/** What an author asks for: a name or title, for a claim its words, and the chapter that it is to stand in. */
export interface PartRequest {
  content: string;
  /** The name as typed, which may be a title. */
  title: string;
  quote?: string | undefined;
  chapter?: string | undefined;
  /** Today, such as 2026-11-23. */
  day: string;
}

/** The files to write, by path in the content folder, and a sentence for each of what is there now. */
export interface NewPart {
  files: Map<string, string>;
  said: string[];
}

/** What can be added to a report, by name. */
export const parts: Readonly<Record<string, (request: PartRequest) => NewPart>> = { chapter, claim, figure, model };

function chapter({ content, title }: PartRequest): NewPart {
  const name = nameOf(title);
  const path = unused(content, `chapters/${name}.mdx`);
  const language = languageOf(content);
  const order = Math.floor(chapterFiles(content).at(-1)?.order ?? 0) + 1;
  return {
    files: new Map([
      [path, partText(language, 'chapter.mdx', { title: JSON.stringify(titled(title)), order: String(order) })],
    ]),
    said: [`${path} is a chapter, the last by its order.`, ...inEnglish(language)],
  };
}

function claim({ content, title, quote, chapter: into }: PartRequest): NewPart {
  const name = nameOf(title);
  if (!quote)
    throw new CommandError(
      `The words that the claim quotes are expected: npm run new:claim -- ${name} "words of the text"`,
    );
  const article = textOf(content, 'source/article.txt');
  const words = quote.trim();
  if (!article.includes(words)) {
    const where = article === '' ? 'source/article.txt is missing' : 'source/article.txt does not contain them';
    throw new CommandError(`"${words}" cannot be quoted: ${where}; the text's own words are expected.`);
  }
  const claims = textOf(content, 'claims.yaml');
  if (new RegExp(`^- id: ["']?${name}["']?\\s*$`, 'm').test(claims))
    throw new CommandError(`claims.yaml has a claim "${name}" already; another name is expected.`);
  const language = languageOf(content);
  const { section, restated } = partWords(language);
  const entry = partText(language, 'claim.yaml', { name, section, quote: JSON.stringify(words), kind: 'fact' });
  const place = chosenChapter(content, into);
  const block = `<Claim id="${name}">${restated}</Claim>`;
  return {
    files: new Map([
      ['claims.yaml', withEntry(claims, entry)],
      [place.path, withBlock(textOf(content, place.path), block)],
    ]),
    said: [
      `claims.yaml holds the claim "${name}", unverified.`,
      `${place.path} sets it, at its end.`,
      ...inEnglish(language),
    ],
  };
}

function figure({ content, title, day, chapter: into }: PartRequest): NewPart {
  const name = nameOf(title);
  const data = unused(content, `datasets/${name}.yaml`);
  const path = unused(content, `figures/${name}.yaml`);
  const language = languageOf(content);
  const place = chosenChapter(content, into);
  return {
    files: new Map([
      [data, partText(language, 'dataset.yaml', { name })],
      [path, partText(language, 'figure.yaml', { name })],
      ['sources.yaml', withEntry(textOf(content, 'sources.yaml'), partText(language, 'source.yaml', { name, day }))],
      ...withFormats(content, { 'figure-count': '{ decimals: 0 }' }),
      [place.path, withBlock(textOf(content, place.path), `<Figure of="${name}" />`)],
    ]),
    said: [
      `${path} describes the picture, and ${data} holds its values.`,
      `sources.yaml holds "${name}-source", the place to say where they come from.`,
      `${place.path} sets it, at its end.`,
      ...inEnglish(language),
    ],
  };
}

function model({ content, title, chapter: into }: PartRequest): NewPart {
  const name = nameOf(title);
  const path = unused(content, `models/${name}.yaml`);
  // Inputs of two models have different names, because addresses hold them by name.
  const own = (input: string): string => `${/^[a-z]/.test(name) ? '' : 'm_'}${name.replaceAll('-', '_')}_${input}`;
  const [amount, price, total] = [own('amount'), own('price'), own('total')];
  const place = chosenChapter(content, into);
  const language = languageOf(content);
  return {
    files: new Map([
      [path, partText(language, 'model.yaml', { name, amount, price, total, title: JSON.stringify(titled(title)) })],
      ...withFormats(content, { 'model-number': '{ decimals: 1, trim: true }' }),
      [place.path, withBlock(textOf(content, place.path), `<RevenueBridge model="${name}" view="total" />`)],
    ]),
    said: [
      `${path} is a model of two inputs and an output.`,
      `${place.path} shows its view "total", at its end.`,
      ...inEnglish(language),
    ],
  };
}

/** formats.yaml with these formats, unless it has them. */
function withFormats(content: string, formats: Readonly<Record<string, string>>): [string, string][] {
  const present = textOf(content, 'formats.yaml');
  const missing = Object.entries(formats).filter(([name]) => !new RegExp(`^${name}:`, 'm').test(present));
  if (missing.length === 0) return [];
  const lines = missing.map(([name, format]) => `${name}: ${format}\n`).join('');
  const before = present.trim() === '' || present.trim() === '{}' ? '' : `${present.trimEnd()}\n`;
  return [['formats.yaml', before + lines]];
}

/** Says so where a report's own language has no templates. */
function inEnglish(language: string): string[] {
  const used = templateLanguage(language);
  if (used === new Intl.Locale(language).language) return [];
  return [`What it says is in English, since there is nothing to begin with in "${language}"; write over it.`];
}

/** A YAML list with one more entry at its end. */
function withEntry(list: string, entry: string): string {
  const isEmpty = ['', '[]'].includes(list.replace(/^\s*#.*$/gm, '').trim());
  return isEmpty ? entry : `${list.trimEnd()}\n${entry}`;
}

function textOf(content: string, path: string): string {
  return existsSync(join(content, path)) ? readFileSync(join(content, path), 'utf8') : '';
}

function unused(content: string, path: string): string {
  if (existsSync(join(content, path)))
    throw new CommandError(`${join(content, path)} is there already; another name is expected.`);
  return path;
}

function nameOf(title: string): string {
  const name = addressName(title);
  if (name === '') throw new CommandError(`"${title}" has no Latin letter or digit to name a file by; add one.`);
  return name;
}

/** A name as a title; a title as it is. */
function titled(title: string): string {
  const words = /^[a-z0-9-]+$/.test(title) ? title.replaceAll('-', ' ') : title;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
