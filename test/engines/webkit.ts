import { spawn, type ChildProcess } from 'node:child_process';
import { freePort } from '../bench/browser.ts';
import { keys, middleOf, until, type Engine, type Point } from './engine.ts';

/** What the system has of WebKitGTK. */
export interface WebKitPrograms {
  driver: string;
  browser: string;
  /** A display without a screen, where there is no other. */
  xvfb: string | undefined;
}

/** The system's WebKitGTK, through its WebDriver. */
export async function webkitEngine({ driver: driverPath, browser, xvfb }: WebKitPrograms): Promise<Engine> {
  const port = await freePort();
  const display = process.env['DISPLAY'] ?? `:${100 + (port % 1000)}`;
  const screen = process.env['DISPLAY'] === undefined && xvfb ? startScreen(xvfb, display) : null;
  const driver = spawn(driverPath, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
  });
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body ? JSON.stringify(body) : null });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error((value as { message?: string }).message ?? `WebDriver answers ${answer.status}`);
    return value;
  };
  await until(driverPath, () => ask('GET', '/status'));
  const options = { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } };
  const { sessionId, capabilities } = (await ask('POST', '/session', {
    capabilities: { alwaysMatch: options },
  })) as { sessionId: string; capabilities: { browserName: string; browserVersion: string } };
  const at = `/session/${sessionId}`;
  await ask('POST', `${at}/window/rect`, { width: 1280, height: 1000 });
  const run = async (expression: string): Promise<unknown> => {
    const script = `const done = arguments[0];
      (async () => JSON.stringify({ value: await (${expression}) }))().then(done, (error) => done(JSON.stringify({ error: String(error) })));`;
    const { value, error } = JSON.parse((await ask('POST', `${at}/execute/async`, { script, args: [] })) as string) as {
      value?: unknown;
      error?: string;
    };
    if (error !== undefined) throw new Error(error);
    return value;
  };
  return {
    name: `${capabilities.browserName} ${capabilities.browserVersion} (WebKitGTK)`,
    errors: [],
    run,
    open: async (url) => void (await ask('POST', `${at}/url`, { url })),
    press: async (key) => {
      const value = keys[key] ?? key;
      await ask('POST', `${at}/actions`, {
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
      await ask('POST', `${at}/actions`, {
        actions: [
          {
            type: 'pointer',
            id: 'mouse',
            parameters: { pointerType: 'mouse' },
            actions: [
              { type: 'pointerMove', duration: 0, x, y },
              { type: 'pointerDown', button: 0 },
              { type: 'pointerUp', button: 0 },
            ],
          },
        ],
      });
    },
    close: async () => {
      await ask('DELETE', at).catch(() => null);
      for (const program of [driver, screen]) program?.kill();
    },
  };
}

function startScreen(xvfb: string, display: string): ChildProcess {
  return spawn(xvfb, [display, '-screen', '0', '1400x1100x24'], { stdio: 'ignore' });
}
