import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { freePort } from '../bench/browser.ts';
import { snippet } from './snippets.ts';

/** A web server that a system may have. */
export interface Program {
  name: string;
  /** What to install where it is missing. */
  debian: string;
  /** The program's path; undefined where it is missing. */
  path: string | undefined;
  /** The words that start it over a folder; `work` is a folder for its settings. */
  words: (place: Place) => string[];
}

/** Where a server is to serve what. */
export interface Place {
  port: number;
  documents: string;
  /** The path of the report on the host: / or /a/b/. */
  base: string;
  work: string;
}

const isRoot = process.getuid?.() === 0;

export const programs: Program[] = [
  { name: 'nginx', debian: 'nginx-light', path: onPath('nginx'), words: nginx },
  { name: 'Apache', debian: 'apache2', path: onPath('apache2') ?? onPath('httpd'), words: apache },
  { name: 'Caddy', debian: 'caddy', path: onPath('caddy'), words: caddy },
  {
    name: 'Python',
    debian: 'python3',
    path: onPath('python3'),
    words: ({ port, documents }) => [
      '-m',
      'http.server',
      String(port),
      '--bind',
      '127.0.0.1',
      '--directory',
      documents,
    ],
  },
  { name: 'BusyBox', debian: 'busybox', path: onPath('busybox'), words: busybox },
];

function onPath(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return folders
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

function nginx({ port, documents, base, work }: Place): string[] {
  const settings = snippet('nginx')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('/srv/report', documents)
    .replace('/404.html', `${base}404.html`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${work}/${kind};`)
    .join(' ');
  const file = join(work, 'nginx.conf');
  writeFileSync(
    file,
    `${isRoot ? 'user root;\n' : ''}daemon off;\npid ${work}/nginx.pid;\nerror_log ${work}/error.log;\nevents {}\nhttp {
include /etc/nginx/mime.types;\naccess_log off;\n${temporary}\n${settings}}\n`,
  );
  return ['-p', work, '-e', join(work, 'error.log'), '-c', file];
}

function apache({ port, documents, base, work }: Place): string[] {
  const settings = snippet('apache').replaceAll('/srv/report', documents).replace('/404.html', `${base}404.html`);
  const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'filter', 'deflate']
    .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
    .join('\n');
  const file = join(work, 'apache.conf');
  writeFileSync(
    file,
    `${modules}\nServerName localhost\nListen 127.0.0.1:${port}\nPidFile ${work}/pid\nErrorLog ${work}/error.log
TypesConfig /etc/mime.types\nDefaultRuntimeDir ${work}\n${isRoot ? 'User www-data\nGroup www-data\n' : ''}${settings}`,
  );
  return ['-X', '-f', file];
}

function caddy({ port, documents, base, work }: Place): string[] {
  const settings = snippet('caddy')
    .replace('example.org', `http://127.0.0.1:${port}`)
    .replace('/srv/report', documents)
    .replace('/404.html', `${base}404.html`);
  const file = join(work, 'Caddyfile');
  writeFileSync(file, `{\n  admin off\n}\n${settings}`);
  return ['run', '--config', file, '--adapter', 'caddyfile'];
}

function busybox({ port, documents, work }: Place): string[] {
  const types = [
    '.js:text/javascript',
    '.svg:image/svg+xml',
    '.csv:text/csv',
    '.woff2:font/woff2',
    '.json:application/json',
  ];
  const file = join(work, 'httpd.conf');
  writeFileSync(file, `${types.join('\n')}\n`);
  return ['httpd', '-f', '-p', `127.0.0.1:${port}`, '-h', documents, '-c', file];
}

/** A server that runs. */
export interface Running {
  address: string;
  stop: () => Promise<void>;
}

/** Starts a program that serves a folder at a path. */
export async function start(program: Program, folder: string, base: string, work: string): Promise<Running> {
  mkdirSync(work, { recursive: true });
  const documents = base === '/' ? folder : withPath(folder, base, join(work, 'documents'));
  const port = await freePort();
  const server = spawn(program.path ?? '', program.words({ port, documents, base, work }), {
    stdio: ['ignore', 'ignore', 'pipe'],
    // Where Caddy keeps what it is told.
    env: { ...process.env, XDG_CONFIG_HOME: work, XDG_DATA_HOME: work },
  });
  let said = '';
  server.stderr.on('data', (words: Buffer) => (said += words.toString()));
  const address = `http://127.0.0.1:${port}${base}`;
  if (!(await answers(address, server))) throw new Error(`${program.name} does not serve ${folder}:\n${said}`);
  return {
    address,
    stop: async () => {
      const ended = new Promise((done) => server.once('exit', done));
      server.kill();
      await ended;
    },
  };
}

function withPath(folder: string, base: string, documents: string): string {
  const parts = base.split('/').filter((part) => part !== '');
  const above = join(documents, ...parts.slice(0, -1));
  mkdirSync(above, { recursive: true });
  symlinkSync(folder, join(above, parts.at(-1) ?? ''));
  return documents;
}

async function answers(address: string, server: ChildProcess): Promise<boolean> {
  const end = Date.now() + 10_000;
  while (Date.now() < end && server.exitCode === null) {
    const answer = await fetch(address).catch(() => null);
    // Read to its end: fetch fails out of reach where a server closes a connection with some of it unread.
    if (answer) return (await answer.arrayBuffer()).byteLength > 0;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
