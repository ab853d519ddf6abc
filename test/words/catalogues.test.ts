import { readFileSync } from 'node:fs';
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

describe.each(shippedLanguages())('the catalogue %s', (language) => {
  const messages = parse(readFileSync(catalogueFile(language), 'utf8')) as Messages;
  const declared = declaredMessages();

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
