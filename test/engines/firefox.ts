import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../bench/browser.ts';
import { keys, middleOf, until, type Engine, type Point } from './engine.ts';

interface Answer {
  id?: number;
  result?: unknown;
  message?: string;
  method?: string;
  params?: { level?: string; type?: string; text?: string };
}

/** The system's Firefox, through WebDriver BiDi, which it speaks by itself. */
export async function firefoxEngine(path: string): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const settings = [
    '"app.update.enabled", false',
    '"remote.active-protocols", 1',
    '"network.captive-portal-service.enabled", false',
  ];
  writeFileSync(join(profile, 'user.js'), settings.map((one) => `user_pref(${one});\n`).join(''));
  const port = await freePort();
  const words = ['--headless', '--no-remote', '--profile', profile, `--remote-debugging-port=${port}`];
  const firefox = spawn(path, [...words, '--width', '1280', '--height', '1000', 'about:blank'], {
    stdio: 'ignore',
    env: { ...process.env, HOME: profile },
  });
  const errors: string[] = [];
  const bidi = await until(path, () => connect(`ws://127.0.0.1:${port}/session`, errors));
  const { capabilities } = (await bidi.send('session.new', { capabilities: {} })) as {
    capabilities: { browserName: string; browserVersion: string };
  };
  await bidi.send('session.subscribe', { events: ['log.entryAdded'] });
  const { context } = (await bidi.send('browsingContext.create', { type: 'tab' })) as { context: string };
  await bidi.send('browsingContext.setViewport', { context, viewport: { width: 1280, height: 900 } });
  const run = async (expression: string): Promise<unknown> => {
    const answer = (await bidi.send('script.evaluate', {
      expression: `(async () => JSON.stringify({ value: await (${expression}) }))()`,
      target: { context },
      awaitPromise: true,
    })) as { type: string; result?: { value: string }; exceptionDetails?: { text: string } };
    if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text ?? 'the page failed');
    return (JSON.parse(answer.result?.value ?? '{}') as { value?: unknown }).value;
  };
  return {
    name: `${capabilities.browserName} ${capabilities.browserVersion}`,
    errors,
    run,
    open: async (url) => void (await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' })),
    press: async (key) => {
      const value = keys[key] ?? key;
      await bidi.send('input.performActions', {
        context,
        actions: [
          {
            type: 'key',
            id: 'keyboard',
            actions: [
              { type: 'keyDown', value },
              { type: 'keyUp', value },
            ],
          },
        ],
      });
    },
    click: async (selector) => {
      const { x, y } = (await run(middleOf(selector))) as Point;
      await bidi.send('input.performActions', {
        context,
        actions: [
          {
            type: 'pointer',
            id: 'mouse',
            actions: [
              { type: 'pointerMove', x, y },
              { type: 'pointerDown', button: 0 },
              { type: 'pointerUp', button: 0 },
            ],
          },
        ],
      });
    },
    close: async () => {
      const ended = new Promise((done) => firefox.once('exit', done));
      await bidi.send('browser.close', {}).catch(() => firefox.kill());
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

interface Bidi {
  send: (method: string, params: object) => Promise<unknown>;
}

function connect(address: string, errors: string[]): Promise<Bidi | null> {
  return new Promise((resolve) => {
    const socket = new WebSocket(address);
    const waiting = new Map<number, { done: (result: unknown) => void; failed: (error: Error) => void }>();
    let last = 0;
    const send: Bidi['send'] = (method, params) =>
      new Promise((done, failed) => {
        const id = ++last;
        waiting.set(id, { done, failed });
        socket.send(JSON.stringify({ id, method, params }));
      });
    socket.onopen = () => resolve({ send });
    socket.onerror = () => resolve(null);
    socket.onmessage = ({ data }: MessageEvent<string>) => {
      const { id, result, message, method, params } = JSON.parse(data) as Answer;
      if (method === 'log.entryAdded' && params?.level === 'error' && params.type === 'javascript')
        errors.push(params.text ?? '');
      const asked = id === undefined ? undefined : waiting.get(id);
      if (message === undefined) asked?.done(result);
      else asked?.failed(new Error(message));
    };
  });
}
