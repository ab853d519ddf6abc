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

it('keeps two content folders with the same chapter separate, with a shared cache', async () => {
  const place = emptyFolder();
  const [first, second] = [contentFolder(), contentFolder()];
  const build = async (content: string, output: string): Promise<string> => {
    const variables = { CONTENT: content, CACHE_DIR: join(place, 'cache'), OUT_DIR: join(place, output) };
    const { code, log } = await astroBuild(variables);
    expect(code, log).toBe(0);
    return readFileSync(join(place, output, 'rivals/index.html'), 'utf8');
  };
  expect(await build(first, 'of-first')).toContain('Ask this.');
  changeFile(join(first, 'chapters/rivals.mdx'), [['Ask this.', 'Ask them.']]);
  expect(await build(second, 'of-second')).toContain('Ask this.');
});

it('builds into two folders at once', async () => {
  const place = emptyFolder();
  const content = contentFolder();
  const slow = startBuild({ CONTENT: content, OUT_DIR: join(place, 'slow') });
  onTestFinished(() => void slow.astro.kill('SIGKILL'));
  // Its modules are written now, and not yet read: the moment at which another build could do most harm.
  await waitFor(slow.astro.stdout, 'Rearranging');
  slow.astro.kill('SIGSTOP');
  const quick = await astroBuild({ CONTENT: content, OUT_DIR: join(place, 'quick') });
  slow.astro.kill('SIGCONT');
  for (const { code, log } of [quick, await slow.result]) expect(code, log).toBe(0);
  const [one, other] = ['slow', 'quick'].map((name) => readFileSync(join(place, name, 'tea/index.html'), 'utf8'));
  expect(one).toBe(other);
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
