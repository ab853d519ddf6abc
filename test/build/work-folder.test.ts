import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Readable } from 'node:stream';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { acquireLock } from '../../src/build/build-lock.ts';
import { workFolder } from '../../src/build/work-folder.ts';
import { astroBuild, startBuild } from '../astro-build.ts';
import { changeFile, contentFolder } from '../content/content-folder.ts';

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'work-folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

async function waitFor(stream: Readable, words: string): Promise<void> {
  await new Promise<void>((done, failed) => {
    stream.on('data', (heard: Buffer) => {
      if (heard.toString().includes(words)) done();
    });
    stream.on('end', () => failed(new Error(`"${words}" was never printed`)));
  });
}

function endedProcess(): number {
  return spawnSync('true').pid;
}

it('keeps two reports with the same chapter separate, built at once with a shared cache', async () => {
  const place = emptyFolder();
  const [first, second] = [contentFolder(), contentFolder({ 'chapters/rivals.mdx': [['Ask this.', 'Ask them.']] })];
  const of = (content: string, output: string): NodeJS.ProcessEnv => ({
    CONTENT: content,
    CACHE_DIR: join(place, 'cache'),
    OUT_DIR: join(place, output),
  });
  const slow = startBuild(of(first, 'slow'));
  onTestFinished(() => void slow.astro.kill('SIGKILL'));
  // Its modules are written now, and not yet read: the moment at which another build could do most harm.
  await waitFor(slow.astro.stdout, 'Rearranging');
  slow.astro.kill('SIGSTOP');
  const quick = await astroBuild(of(second, 'quick'));
  slow.astro.kill('SIGCONT');
  for (const { code, log } of [quick, await slow.result]) expect(code, log).toBe(0);
  const page = (output: string, chapter: string): string =>
    readFileSync(join(place, output, chapter, 'index.html'), 'utf8');
  expect(page('slow', 'rivals')).toContain('Ask this.');
  expect(page('quick', 'rivals')).toContain('Ask them.');
  expect(page('slow', 'tea')).toBe(page('quick', 'tea'));
});

it('rejects a second build into the same folder, names the process and leaves the folder unchanged', async () => {
  const output = emptyFolder();
  const lock = `${workFolder(output)}.lock`;
  mkdirSync(dirname(lock), { recursive: true });
  expect(acquireLock(lock)).toBeNull();
  onTestFinished(() => rmSync(lock));
  changeFile(join(output, 'index.html'), 'The first build');

  const { code, log } = await astroBuild({ CONTENT: contentFolder(), OUT_DIR: output });
  expect(code).toBe(1);
  expect(log).toContain(`Process ${process.pid} is already building into ${output}`);
  expect(readFileSync(join(output, 'index.html'), 'utf8')).toBe('The first build');
  expect(readlinkSync(lock)).toBe(String(process.pid));
});

it('keeps the last good site when a build fails, and releases the lock', async () => {
  const output = emptyFolder();
  changeFile(join(output, 'index.html'), 'The last good site');
  const content = contentFolder({
    'chapters/rivals.mdx': [['Ask this.', '![A cup](cup.png)']],
    'chapters/cup.png': 'not a picture',
  });
  const { code, log } = await astroBuild({ CONTENT: content, OUT_DIR: output });
  expect(code).toBe(1);
  expect(log).toContain('cup.png');
  expect(readFileSync(join(output, 'index.html'), 'utf8')).toBe('The last good site');
  expect(existsSync(`${workFolder(output)}.lock`)).toBe(false);
});

it('takes over the lock of a dead process', () => {
  const lock = join(emptyFolder(), 'lock');
  symlinkSync(String(endedProcess()), lock);
  expect(acquireLock(lock)).toBeNull();
  expect(acquireLock(lock)).toBe(process.pid);
});
