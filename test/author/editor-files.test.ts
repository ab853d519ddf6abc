import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { matchesGlob } from 'node:path';
import type { Ajv as AjvClass } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contentSchemas, jsonSchemaOf } from '../../src/author/content-schemas.ts';
import { editorFiles } from '../../src/author/editor-files.ts';
import { fieldsOf } from '../../src/author/guide/fields.ts';

const { Ajv } = createRequire(import.meta.url)('ajv') as { Ajv: typeof AjvClass };

/** Every report of the repository; sound YAML of theirs must be sound for editors. */
const reports = [
  'content',
  'src/author/guide/example',
  'test/content/small-report',
  ...readdirSync('test/reports').map((name) => `test/reports/${name}`),
];

it.each([...editorFiles()])('%s is what `npm run schemas` writes', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text);
});

describe.each(contentSchemas)('the schema of $place', (one) => {
  it('says what each field means', () => {
    const silent = fieldsOf(jsonSchemaOf(one)).filter(({ meaning }) => meaning === '');
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  it('allows what valid reports hold, and no unknown field', () => {
    const allows = new Ajv({ strict: false, validateFormats: false }).compile(jsonSchemaOf(one));
    const errors = reports.flatMap((report) =>
      readdirSync(report, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.yaml') && matchesGlob(path, one.place))
        .flatMap((path) =>
          allows(parse(readFileSync(`${report}/${path}`, 'utf8'))) ? [] : [{ path, errors: allows.errors }],
        ),
    );
    expect(errors).toEqual([]);
    expect(allows([{ oops: 1 }]) || allows({ oops: 1 })).toBe(false);
  });
});
