import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressName } from '../report/address-name.ts';
import { chapterFiles, chosenChapter, withBlock } from './chapter-files.ts';
import { CommandError } from './command.ts';

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
  const order = Math.floor(chapterFiles(content).at(-1)?.order ?? 0) + 1;
  return {
    files: new Map([
      [
        path,
        `---
title: ${JSON.stringify(titled(title))}
order: ${order}
summary: One sentence for the contents.
---

What the chapter finds, first.
`,
      ],
    ]),
    said: [`${path} is a chapter, the last by its order.`],
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
  const entry = `- id: ${name}
  section: where it stands in the text
  quote: ${JSON.stringify(words)}
  kind: fact
  verdict: unverified
  finding: Not checked yet.
  sources: []
`;
  const place = chosenChapter(content, into);
  const block = `<Claim id="${name}">The text makes this claim; say it here in your words.</Claim>`;
  return {
    files: new Map([
      ['claims.yaml', withEntry(claims, entry)],
      [place.path, withBlock(textOf(content, place.path), block)],
    ]),
    said: [`claims.yaml holds the claim "${name}", unverified.`, `${place.path} sets it, at its end.`],
  };
}

function figure({ content, title, day, chapter: into }: PartRequest): NewPart {
  const name = nameOf(title);
  const data = unused(content, `datasets/${name}.yaml`);
  const path = unused(content, `figures/${name}.yaml`);
  const place = chosenChapter(content, into);
  return {
    files: new Map([
      [
        data,
        `title: What was counted
columns:
  value: { label: Number, format: figure-count }
rows:
  - { id: first, label: First, value: 12, source: ${name}-source }
  - { id: second, label: Second, value: 19, source: ${name}-source }
  - { id: third, label: Third, value: 23, source: ${name}-source }
`,
      ],
      [
        path,
        `title: What the picture shows, in a sentence
measure: What was counted, in which unit and year
data: ${name}
marks:
  - { mark: barX, y: label, x: value }
note: "Example values: write yours into datasets/${name}.yaml."
`,
      ],
      ['sources.yaml', withEntry(textOf(content, 'sources.yaml'), exampleSource(`${name}-source`, day))],
      ...withFormats(content, { 'figure-count': '{ decimals: 0 }' }),
      [place.path, withBlock(textOf(content, place.path), `<Figure of="${name}" />`)],
    ]),
    said: [
      `${path} describes the picture, and ${data} holds its values.`,
      `sources.yaml holds "${name}-source", the place to say where they come from.`,
      `${place.path} sets it, at its end.`,
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
  return {
    files: new Map([
      [
        path,
        `title: ${JSON.stringify(titled(title))}
units: [item]
inputs:
  ${amount}:
    label: How many
    unit: item
    format: model-number
    value: 100
    low: 50
    high: 200
    step: 10
    why: An example. Say here why this value, and why this range.
  ${price}:
    label: Hours for each
    unit: hours/item
    format: model-number
    value: 6
    low: 1
    high: 12
    step: 1
    why: An example.
outputs:
  ${total}:
    label: Hours in all
    unit: hours
    format: model-number
    formula: ${amount} * ${price}
views:
  total:
    question: How many hours does it take?
    title: It takes {num:${name}.${total}} hours
    measure: Hours in all
    description: It takes {num:${name}.${total}} hours.
    source: An example model
    inputs: [${amount}, ${price}]
    answers: [${total}]
    picture: { amounts: [${total}], mark: ${total}, accent: ${total} }
workbench:
  answers: [${total}]
  target: { output: ${total}, reaches: 500 }
  pair: { x: ${amount}, y: ${price} }
  source: An example model
`,
      ],
      ...withFormats(content, { 'model-number': '{ decimals: 1, trim: true }' }),
      [place.path, withBlock(textOf(content, place.path), `<RevenueBridge model="${name}" view="total" />`)],
    ]),
    said: [`${path} is a model of two inputs and an output.`, `${place.path} shows its view "total", at its end.`],
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

function exampleSource(id: string, day: string): string {
  return `- id: ${id}
  title: Where these values come from
  publisher: Whoever published them
  url: null
  date: null
  accessed: ${day}
  quote: null
  note: An example, to replace.
  grade: weak
`;
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
