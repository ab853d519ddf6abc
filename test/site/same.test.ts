import { expect, test } from 'vitest';
import { builtFile, builtFiles } from './built-pages.ts';

test('two builds are the same to the byte, whatever the time zone, the language and the home of the machine', () => {
  const files = builtFiles('site');
  expect(builtFiles('site-elsewhere')).toEqual(files);
  expect(files.filter((file) => !builtFile('site', file).equals(builtFile('site-elsewhere', file)))).toEqual([]);
});
