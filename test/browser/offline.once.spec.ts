import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sirv from 'sirv';
import { relativeReference } from '../../src/build/relative-links.ts';
import { makeOffline, withdrawOffline } from '../../src/offline/offline-site.ts';
import { builtFolder } from '../site/build.ts';
import { chapter, input, shown, workbench } from './report.ts';
import { expect, test } from './site.ts';
import { bridge } from './widgets.ts';

const place = '/a/b/';

/** A copy of the second report that readers can install, with a mark in its prose and in its data. */
async function edition(folder: string, day: string, mark: string): Promise<void> {
  cpSync(builtFolder('other-site'), folder, { recursive: true });
  for (const path of [`${chapter.bridge}index.html`, `${chapter.plain}index.html`, 'model/pressing.json']) {
    const text = readFileSync(join(folder, path), 'utf8');
    const marked = path.endsWith('.json')
      ? `${text}\n${' '.repeat(mark.length)}`
      : text.replace('</h1>', ` ${mark}</h1>`);
    writeFileSync(join(folder, path), marked);
  }
  const installed = { title: 'Apples', description: '', language: 'en', direction: 'ltr', day };
  await makeOffline(folder, installed, { from: relativeReference, namesFiles: false });
}

/** A host of whatever folder is published on it, which can be cut off. */
class Host {
  folder = '';
  isUp = true;
  readonly asked: string[] = [];
  readonly #server: Server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (!this.isUp || !url.startsWith(place)) return void request.socket.destroy();
    request.url = url.slice(place.length - 1);
    this.asked.push(request.url.replace(/\?.*$/, ''));
    sirv(this.folder, { dev: true })(request, response, () => void response.writeHead(404).end());
  });

  async open(): Promise<string> {
    await new Promise<void>((listening) => this.#server.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${place}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

/** The builds of which the browser has a copy, once no worker is at work on another. */
async function keptBuilds(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    if (!registration?.active || registration.installing || registration.waiting) return [];
    return (await caches.keys()).filter((name) => !name.endsWith(' pages')).map((name) => name.split(' ').at(-1) ?? '');
  });
}

const buildOf = (folder: string): string =>
  / data-build="([^"]*)"/.exec(readFileSync(join(folder, 'index.html'), 'utf8'))?.[1] ?? '';

test('a report is read offline, says so, and a newer edition takes its place as a whole', async ({ page }) => {
  const work = mkdtempSync(join(tmpdir(), 'offline-'));
  const [first, second] = [join(work, '1'), join(work, '2')];
  const host = new Host();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => !/^Transition was (skipped|aborted)/.test(message) && faults.push(message));
  try {
    await Promise.all([edition(first, '1 May 2026', 'first'), edition(second, '2 May 2026', 'second')]);
    host.folder = first;
    const root = await host.open();
    const title = page.getByRole('heading', { level: 1 });
    const notice = page.locator('.edition-notice');
    await page.goto(root);
    await expect.poll(() => keptBuilds(page)).toEqual([buildOf(first)]);
    await page.goto(root + chapter.plain);
    await expect(notice).toHaveCount(0);

    host.isUp = false;
    await page.goto(root + chapter.bridge);
    await expect(title).toContainText('first');
    await expect(notice).toContainText('1 May 2026');
    await page.getByRole('banner').getByRole('searchbox').fill('press');
    await page.keyboard.press('Enter');
    await expect(page.locator('.found a').first()).toBeVisible();
    await page.goto(root + chapter.bridge);

    // The page that is open goes on with what it was made with, whatever its host has by now.
    host.folder = second;
    host.isUp = true;
    host.asked.length = 0;
    const { name } = input('pressed');
    await bridge(page).locator(`[data-input=${name}] input[type=range]`).fill('0.6');
    await expect(page.locator('.prose > p [data-number="pressing.surplus"]').first()).toHaveText(
      shown('surplus', { pressed: 0.6 }),
    );
    expect(host.asked).not.toContain('/model/pressing.json');

    await page.goto(root + chapter.plain);
    await expect(title).toContainText('second');
    await expect(notice).toHaveCount(0);
    await expect.poll(() => keptBuilds(page)).toEqual([buildOf(second)]);
    host.isUp = false;
    await page.goto(root + workbench);
    await expect(notice).toContainText('2 May 2026');

    host.isUp = true;
    await withdrawOffline(second);
    await page.goto(root);
    await expect
      .poll(() =>
        page.evaluate(async () => [
          (await navigator.serviceWorker.getRegistrations()).length,
          (await caches.keys()).length,
        ]),
      )
      .toEqual([0, 0]);
    expect(faults).toEqual([]);
  } finally {
    host.close();
    rmSync(work, { recursive: true });
  }
});
