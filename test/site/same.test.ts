import { expect, test } from 'vitest';
import { builtFile, builtFiles } from './built-pages.ts';

test('two builds are byte-identical, whatever the time zone, language and home folder', () => {
  const files = builtFiles('site');
  expect(builtFiles('site-elsewhere')).toEqual(files);
  expect(files.filter((file) => !builtFile('site', file).equals(builtFile('site-elsewhere', file)))).toEqual([]);
});
