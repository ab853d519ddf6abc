import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { builtPages } from './built-pages.ts';

const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });

describe.each(['site', 'other-site', 'article', 'arabic', 'new-site'] as const)('%s', (build) => {
  test('is valid HTML', async () => {
    const faults: string[] = [];
    for (const { address, html } of builtPages(build)) {
      const { results } = await validator.validateString(html);
      for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages))
        faults.push(`${address} ${line}:${column} ${ruleId}: ${message}`);
    }
    expect(faults).toEqual([]);
  });
});

test('the validator finds what is wrong', async () => {
  const { results } = await validator.validateString('<!doctype html><p><div id="a"></div><div id="a"></div>');
  expect(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toContain('no-dup-id');
});
