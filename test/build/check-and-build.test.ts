import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contentFolder } from '../content/content-folder.ts';
import { astroBuild } from '../astro-build.ts';

function check(CONTENT: string): Promise<{ code: number; log: string }> {
  return new Promise((done) => {
    const process = execFile('node', ['src/report/check.ts'], { env: { ...globalThis.process.env, CONTENT } });
    let log = '';
    process.stdout?.on('data', (text: string) => (log += text));
    process.stderr?.on('data', (text: string) => (log += text));
    process.on('close', (code) => done({ code: code ?? 1, log }));
  });
}

it('the check and a build tell the same mistakes, and neither shows the engine', async () => {
  const content = contentFolder({
    'claims.yaml': [['verdict: supported', 'verdict: suported']],
    'chapters/rivals.mdx': [['Ask this.', '<Num of=tea /> and 7.\n\nAsk 8.']],
  });
  const output = mkdtempSync(join(tmpdir(), 'check-and-build-'));
  const [checked, built] = await Promise.all([check(content), astroBuild({ CONTENT: content, OUT_DIR: output })]);
  rmSync(output, { recursive: true });
  expect(checked.code).toBe(1);
  expect(built.code).toBe(1);
  expect(checked.log).toMatch(/^3 problems in the content\n/);
  expect(built.log).toContain(checked.log.trim());
  expect(checked.log + built.log).not.toMatch(/\n\s+at |node_modules|src\/report/);
});

it('a language without words is told beside other mistakes, although nothing can speak it', async () => {
  const content = contentFolder({
    'report.yaml': [['language: en', 'language: "pl"']],
    'chapters/rivals.mdx': [['Ask this.', 'Ask this of 7.']],
  });
  const { code, log } = await check(content);
  expect(code).toBe(1);
  expect(log).toMatch(/^2 problems in the content\n/);
  expect(log).toContain('language is "pl", in which the interface has no words');
  expect(log).not.toMatch(/\n\s+at |catalogue/);
});
