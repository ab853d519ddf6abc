import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const words =
  'river harbour winter engine market letter garden signal copper meadow bridge lantern ledger window orchard valley station ' +
  'measure shadow timber council planet morning harvest granite voyage chapter museum silver canyon theory pattern';
const common = words.split(' ');
const consonants = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'st', 'tr', 'pl'];
const vowels = ['a', 'e', 'i', 'o', 'u'];
/** How many different words a long report holds, give or take. */
const differentWords = 20_000;
const joints = ['and', 'under', 'beyond', 'with', 'against', 'near', 'without', 'because of'];
const sections = 5;
const paragraphsInSection = 3;
const wordsInParagraph = 38;

const numbers = ['sums.total', 'sums.share', 'sums.first', 'counts.north', 'counts.south'];
const terms = ['ledger', 'harbour', 'granite'];

function scale(...names: string[]): string {
  return names.map((name) => `  ${name}: { label: ${name}, meaning: As it says. }`).join('\n');
}

const report = `id: generated
title: A generated report
description: Chapters in number, written by a machine to be built.
finding: It builds. It builds in time.
authors: [The bench]
edition: 2026-01-01
version: "1.0"
language: en
locale: en-US
licence: { name: CC0, url: "https://creativecommons.org/publicdomain/zero/1.0/" }
verdicts:
${scale('supported', 'partly', 'unverified', 'contradicted', 'inconsistent')}
grades:
${scale('primary', 'reported', 'weak')}
`;
const formats = `count: { decimals: 0 }
share: { divide: 0.01, decimals: 0, after: "%" }
`;
const glossary = terms
  .map((term) => `- { id: ${term}, term: ${term}, definition: What the ${term} means here. }\n`)
  .join('');
const dataset = `title: Counts
columns:
  value: { label: Count, unit: ratio, format: count }
rows:
  - { id: north, label: North, value: 12 }
  - { id: south, label: South, value: 30 }
`;
const model = `title: Sums
inputs:
  first: { label: The first, unit: ratio, format: count, value: 12, low: 0, high: 50, step: 1, why: It is generated. }
  second: { label: The second, unit: ratio, format: count, fact: counts.south }
outputs:
  total: { label: Both, unit: ratio, format: count, formula: first + second }
  share: { label: Share of the first, unit: ratio, format: share, formula: first / total }
`;

/** Writes a content folder of so many chapters, the same ones each time; no two are alike. */
export async function writeReport(folder: string, chapters: number): Promise<void> {
  const files: Record<string, string> = {
    'report.yaml': report,
    'formats.yaml': formats,
    'glossary.yaml': glossary,
    'datasets/counts.yaml': dataset,
    'models/sums.yaml': model,
    ...Object.fromEntries(
      Array.from({ length: chapters }, (_, index) => [`chapters/chapter-${index + 1}.mdx`, chapter(index + 1)]),
    ),
  };
  for (const under of ['chapters', 'datasets', 'models']) await mkdir(join(folder, under), { recursive: true });
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
}

/** One chapter of some six hundred words: headings, numbers, terms, a margin note, a footnote and a table. */
export function chapter(order: number): string {
  const random = numbersFrom(order);
  const parts = Array.from({ length: sections }, (_, section) => {
    const paragraphs = Array.from({ length: paragraphsInSection }, () => sentence(random, wordsInParagraph));
    const number = ` It comes to <Num of="${numbers[section % numbers.length]}" />.`;
    const term = section < terms.length ? ` That is the <Term of="${terms[section]}">${terms[section]}</Term>.` : '';
    const heading = `## Part ${letter(section)}: ${sentence(random, 4).replace('.', '')}`;
    return [heading, ...paragraphs.map((text, index) => (index === 0 ? text + number + term : text))].join('\n\n');
  });
  return [
    [
      '---',
      `title: ${JSON.stringify(`${sentence(random, 3).replace('.', '')} ${madeUp(order)}`)}`,
      `order: ${order}`,
      `summary: ${JSON.stringify(sentence(random, 12))}`,
      '---',
    ].join('\n'),
    `${sentence(random, wordsInParagraph)}<Note>${sentence(random, 12)}</Note> ${sentence(random, 8)}[^aside]`,
    ...parts,
    tableOf(random),
    `[^aside]: ${sentence(random, 12)}`,
    '',
  ].join('\n\n');
}

type Random = (below: number) => number;

/** Numbers that look random and follow from the seed alone. */
function numbersFrom(seed: number): Random {
  let state = seed * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) >>> 0;
    return (state >>> 8) % below;
  };
}

function sentence(random: Random, length: number): string {
  const text = Array.from({ length }, (_, index) =>
    index % 3 === 2 ? joints[random(joints.length)] : word(random),
  ).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** A word, drawn as languages do: the common ones often, each of the many others seldom. */
function word(random: Random): string {
  const rank = Math.floor(differentWords ** (random(100_000) / 100_000));
  return common[rank - 1] ?? madeUp(rank);
}

/** A word of its own for every number: its digits as syllables. */
function madeUp(number: number): string {
  const syllables = consonants.length * vowels.length;
  const digit = number % syllables;
  const syllable = `${consonants[digit % consonants.length]}${vowels[Math.floor(digit / consonants.length)]}`;
  return number < syllables ? syllable : syllable + madeUp(Math.floor(number / syllables));
}

function tableOf(random: Random): string {
  const row = (): string => `| ${[3, 2, 2].map((length) => sentence(random, length).replace('.', '')).join(' | ')} |`;
  return ['| What | Where | How |', '| :--- | :---: | ---: |', ...Array.from({ length: 6 }, row)].join('\n');
}

function letter(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}
