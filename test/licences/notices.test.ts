import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { noticeOf, noticesText, packageFolder } from '../../src/licences/notices.ts';

const folder = mkdtempSync(join(tmpdir(), 'notices-'));
afterAll(() => rmSync(folder, { recursive: true }));

function inPackage(license: string | undefined): string {
  const made = mkdtempSync(join(folder, 'package-'));
  writeFileSync(
    join(made, 'package.json'),
    JSON.stringify({ name: 'pears', version: '1.2.3', license, author: 'A. Grower' }),
  );
  return made;
}

describe('the package of a module', () => {
  it.each([
    ['/a/node_modules/d3-array/src/max.js', '/a/node_modules/d3-array'],
    ['/a/node_modules/@x/y/z.js?commonjs', '/a/node_modules/@x/y'],
    ['/a/node_modules/b/node_modules/c/d.js', '/a/node_modules/b/node_modules/c'],
    ['/a/src/page/page.ts', null],
    ['\0rolldown/runtime.js', null],
  ])('%s', (module, expected) => {
    expect(packageFolder(module)).toBe(expected);
  });
});

describe('a notice', () => {
  it('is the text that lies in the package', () => {
    const made = inPackage('MIT');
    writeFileSync(join(made, 'LICENCE.md'), 'Do as you like.\n');
    expect(noticeOf(made)).toEqual({ name: 'pears 1.2.3', text: 'Do as you like.' });
  });

  it('is what the package states, where no text lies in it', () => {
    expect(noticeOf(inPackage('MIT')).text).toBe('Licence: MIT. Copyright A. Grower');
  });

  it('is missed where a package states nothing', () => {
    expect(() => noticeOf(inPackage(undefined))).toThrow(/pears 1\.2\.3 is shipped and states no licence/);
  });

  it('stands in the file in order, whatever order it came in', () => {
    const one = { name: 'a 1', text: 'A' };
    const other = { name: 'b 1', text: 'B' };
    expect(noticesText([other, one])).toBe(noticesText([one, other]));
    expect(noticesText([one, other])).toMatch(/a 1[^]*A[^]*b 1[^]*B/);
  });
});
