import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import {
  catalogueFile,
  declaredMessages,
  messageAt,
  shippedLanguages,
  type Messages,
} from '../../src/report/words/catalogue.ts';
import { messageProblems } from '../../src/report/words/check-message.ts';

function pathsIn(messages: Messages, path: readonly string[] = []): string[] {
  return Object.entries(messages).flatMap(([name, of]) =>
    typeof of === 'object' ? pathsIn(of, [...path, name]) : [[...path, name].join('.')],
  );
}

it('ships in English', () => {
  expect(shippedLanguages()).toContain('en');
});

const declared = declaredMessages();
/** Catalogues that reports bring, in languages that do not ship. */
const brought = [
  ['ar', 'arabic'],
  ['ja', 'japanese'],
].map(([language = '', report = '']): [string, string] => [
  language,
  fileURLToPath(new URL(`../reports/${report}/words.yaml`, import.meta.url)),
]);
const catalogues = [
  ...shippedLanguages().map((language): [string, string] => [language, catalogueFile(language)]),
  ...brought,
];

function messagesIn(file: string): Messages {
  return parse(readFileSync(file, 'utf8')) as Messages;
}

it.each(brought)('the report in %s says nothing in English', (_language, file) => {
  const own = messagesIn(file);
  const technical = /\b(?:csv|json|pdf|png|html|qr|utf-8|excel|javascript|delete|enter|markdown|kb|mb)\b/gi;
  const left = declared.filter(({ path }) => {
    const message = messageAt(own, path) ?? '';
    // Names of values and of forms are no words of the language.
    const words = message
      .replace(/\{\w+(?:, (?:upper|lower|plural,|select,))?|\}? ?[=\w-]+ \{/g, ' ')
      .replace(technical, '');
    return /[a-z]{2}/i.test(words);
  });
  expect(left.map(({ path }) => path.join('.'))).toEqual([]);
});

describe.each(catalogues)('the catalogue %s', (language, file) => {
  const messages = messagesIn(file);

  it('names the button of a note by the word that is seen on it', () => {
    const [name = '', seen = ''] = ['marginNote', 'noteMark'].map((message) => messageAt(messages, ['page', message]));
    expect(name.toLocaleLowerCase(language)).toContain(seen.toLocaleLowerCase(language));
  });

  it('has every message, and no other', () => {
    expect(pathsIn(messages).sort()).toEqual(declared.map(({ path }) => path.join('.')).sort());
  });

  it('says the values of each message, with every plural that the language has', () => {
    const problems = declared.flatMap(({ path, values }) =>
      messageProblems(messageAt(messages, path) ?? '', values, language).map(
        (problem) => `${path.join('.')} ${problem}`,
      ),
    );
    expect(problems).toEqual([]);
  });

  it('has no typewriter quotation marks or apostrophes', () => {
    const typed = declared.filter(({ path }) => /["']/.test(messageAt(messages, path) ?? ''));
    expect(typed.map(({ path }) => path.join('.'))).toEqual([]);
  });
});
