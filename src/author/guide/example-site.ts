import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Connect } from 'vite';
import sirv from 'sirv';
import { writeNewFolder } from '../write-files.ts';
import { exampleReport } from './example-report.ts';
import { partPage } from './part-page.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');

/**
 * Answers with the guide's example report, and with `?part=id` with a part of a chapter alone. The report is built once, when
 * it is first asked for, by a process of its own.
 */
export function exampleSite(folder: string): Connect.NextHandleFunction {
  const [content, site] = [join(folder, 'content'), join(folder, 'site')];
  let built: 'not yet' | 'being built' | 'built' = 'not yet';
  return (request, response, next) => {
    const page = (status: number, html: string): void =>
      void response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(html);
    if (built === 'not yet') {
      built = 'being built';
      // What went wrong is in the terminal; the next visit tries again.
      build(content, folder, site, (works) => (built = works ? 'built' : 'not yet'));
    }
    if (built !== 'built') return page(503, waiting);
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://guide');
    const part = searchParams.get('part');
    const file = join(site, pathname, 'index.html');
    if (part === null || !existsSync(file)) return sirv(site)(request, response, next);
    const html = partPage(readFileSync(file, 'utf8'), part);
    return html === null ? next() : page(200, html);
  };
}

const waiting = `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="2">
<title>Being built</title><p>The example report is being built; this takes a moment.</p></html>`;

/** Builds the example report, and tells whether that worked. */
function build(content: string, folder: string, site: string, done: (works: boolean) => void): void {
  rmSync(folder, { recursive: true, force: true });
  writeNewFolder(content, exampleReport());
  const env = { ...process.env, CONTENT: content, OUT_DIR: site, CACHE_DIR: join(folder, 'cache'), SITE: '' };
  const building = spawn(process.execPath, [astro, 'build', '--silent'], { cwd: root, env, stdio: 'inherit' });
  building.on('exit', (code) => done(code === 0));
}
