import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser } from '@playwright/test';
import { browserArgs, findBrowser } from '../../src/browser/find-browser.ts';

const quiet = [
  ...browserArgs,
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  // Whatever a page or a tool asks for, nothing leaves this machine.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Starts a browser that asks nothing of any other machine. */
export async function startBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: [...quiet, ...more] });
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
