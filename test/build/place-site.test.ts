import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { placeSite } from '../../src/build/place-site.ts';
import { changeFile } from '../content/content-folder.ts';

/** A finished site, and a folder with an earlier one. */
function folders(): { site: string; output: string } {
  const place = mkdtempSync(join(tmpdir(), 'place-site-'));
  onTestFinished(() => rmSync(place, { recursive: true }));
  const [site, output] = [join(place, 'site'), join(place, 'output')];
  changeFile(join(site, 'index.html'), 'new');
  changeFile(join(site, 'tea/index.html'), 'new tea');
  changeFile(join(output, 'index.html'), 'old');
  changeFile(join(output, 'rice/index.html'), 'old rice');
  return { site, output };
}

it('replaces the earlier site, and nothing of it stays', () => {
  const { site, output } = folders();
  placeSite(site, output);
  expect(readdirSync(output).sort()).toEqual(['index.html', 'tea']);
  expect(readFileSync(join(output, 'index.html'), 'utf8')).toBe('new');
  expect(readFileSync(join(output, 'tea/index.html'), 'utf8')).toBe('new tea');
});

it('leaves hidden files of others, and clears what an interrupted build has left', () => {
  const { site, output } = folders();
  changeFile(join(output, '.git/config'), 'mine');
  changeFile(join(output, '.site-left/next/index.html'), 'half');
  placeSite(site, output);
  expect(readdirSync(output).sort()).toEqual(['.git', 'index.html', 'tea']);
});

it('leaves the earlier site as it was when the new one cannot be copied', () => {
  const { site, output } = folders();
  expect(() => placeSite(join(site, 'nowhere'), output)).toThrow();
  expect(readdirSync(output).sort()).toEqual(['index.html', 'rice']);
  expect(readFileSync(join(output, 'index.html'), 'utf8')).toBe('old');
  expect(existsSync(join(output, 'rice/index.html'))).toBe(true);
});

it('puts back an earlier site whose renaming was interrupted, before it tries again', () => {
  const { site, output } = folders();
  changeFile(join(output, '.site-left/next/tea/index.html'), 'new tea');
  changeFile(join(output, '.site-left/last/soup/index.html'), 'old soup');
  expect(() => placeSite(join(site, 'nowhere'), output)).toThrow();
  expect(readdirSync(output).sort()).toEqual(['index.html', 'rice', 'soup']);
});

it('replaces a hidden file that the site has too', () => {
  const { site, output } = folders();
  changeFile(join(site, '.nojekyll'), 'new');
  changeFile(join(output, '.nojekyll'), 'old');
  placeSite(site, output);
  expect(readFileSync(join(output, '.nojekyll'), 'utf8')).toBe('new');
});
