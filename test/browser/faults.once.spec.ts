import type { Page } from '@playwright/test';
import { chapter } from './report.ts';
import { expect, test } from './site.ts';
import { openView, slider, wake } from './widgets.ts';

test.use({ viewport: { width: 390, height: 780 } });

/** Every piece of text in the page's main part that a reader sees. */
async function textSeen(page: Page): Promise<string[]> {
  return page.locator('main').evaluate((main) => {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const seen = new Set<string>();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const isSeen = node.parentElement?.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      if (isSeen && node.textContent?.trim()) seen.add(node.textContent.trim());
    }
    return [...seen];
  });
}

/** Makes all widgets of the page load, as if each were near the screen. */
async function wakeAll(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new CustomEvent('wake-all')));
}

/** Goes to a page of which some file never comes, and stays when its text is read. */
async function goWithout(page: Page, address: string, missing: string | RegExp): Promise<void> {
  await page.route(missing, () => undefined);
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.readyState !== 'loading');
}

/** The widgets that, five seconds after they were asked for, neither work nor say that they do not. */
async function silentWidgets(page: Page): Promise<string[]> {
  await wakeAll(page);
  await page.clock.runFor(5000);
  return page.locator('main').evaluate((main) =>
    [...main.querySelectorAll('*')].flatMap((widget) => {
      if (!widget.localName.includes('-') || widget.hasAttribute('live')) return [];
      for (const animation of widget.getAnimations({ subtree: true })) {
        if (Number(animation.effect?.getComputedTiming().endTime) <= 5000) animation.finish();
      }
      const { content, visibility } = getComputedStyle(widget, '::before');
      const says = widget.querySelector('.load-status')?.checkVisibility() ?? false;
      return says || (content !== 'none' && visibility === 'visible') ? [] : [widget.localName];
    }),
  );
}

test('without any one of its scripts, faces or its print sheet a chapter is read whole, and a widget that is not live says so', async ({
  page,
  site,
  browser,
}) => {
  const files = new Set<string>();
  page.on('request', (request) => {
    if (/\.(js|woff2)$|\/print\b[^/]*\.css$/.test(request.url())) files.add(request.url());
  });
  await page.goto(site.root + chapter.bridge);
  const withAll = new Set(await textSeen(page));
  await wakeAll(page);
  await expect(page.locator('revenue-bridge[live]').first()).toBeAttached();
  expect([...files].filter((file) => file.endsWith('.js')).length).toBeGreaterThan(5);
  expect([...files].filter((file) => file.endsWith('.woff2')).length).toBeGreaterThan(1);
  expect([...files].filter((file) => file.endsWith('.css'))).toHaveLength(1);

  const scriptless = await browser.newPage({ javaScriptEnabled: false, viewport: page.viewportSize() });
  await scriptless.goto(site.root + chapter.bridge);
  const due = (await textSeen(scriptless)).filter((text) => withAll.has(text));
  const phrase = await scriptless.locator('.prose > p').last().innerText();
  await scriptless.close();
  expect(due.length).toBeGreaterThan(100);

  for (const file of files) {
    const context = await browser.newContext({ viewport: page.viewportSize() });
    const faulty = await context.newPage();
    await faulty.clock.install();
    await goWithout(faulty, site.root + chapter.bridge, file);
    const seen = new Set(await textSeen(faulty));
    expect(
      due.filter((text) => !seen.has(text)),
      `read without ${file}`,
    ).toEqual([]);
    const isFound = await faulty.evaluate(
      (words) => Reflect.get(window, 'find').call(window, words),
      phrase.slice(0, 40),
    );
    expect(isFound, `found without ${file}`).toBe(true);
    await expect.poll(() => silentWidgets(faulty), { message: `said without ${file}` }).toEqual([]);
    await context.close();
  }
});

for (const kind of ['bridge', 'matrix', 'checklist'] as const) {
  const address = chapter[kind];

  test(`a reader is told that a ${kind}’s script is slow, and reads on; links still lead on`, async ({
    page,
    site,
  }) => {
    await page.clock.install();
    await goWithout(page, site.root + address, /\/live\.[^/]*\.js$/);
    await expect(page.locator('[waking]').first()).toBeAttached();
    await wakeAll(page);
    await page.clock.runFor(5000);
    const status = page.locator('.load-status').first();
    await expect(status).toHaveText(/^Still loading/);
    const figure = page.locator('figure', { has: page.locator('.load-status') }).first();
    await figure.locator('.credit').scrollIntoViewIfNeeded();
    await expect(status).toBeInViewport();
    await page.locator('.neighbours .next').click();
    await expect(page).not.toHaveURL(site.root + address);
  });

  test(`a ${kind} whose script cannot be loaded says so, and works once the page is loaded again`, async ({
    page,
    site,
  }) => {
    await page.clock.install();
    await page.route(/\/live\.[^/]*\.js$/, (route) => route.abort());
    await page.goto(site.root + address);
    await wakeAll(page);
    const status = page.locator('.load-status').first();
    await expect(async () => {
      await page.clock.runFor(1000);
      await expect(status).toHaveText(/^Could not load/, { timeout: 100 });
    }).toPass();
    await page.unroute(/\/live\.[^/]*\.js$/);
    await status.getByRole('button', { name: 'Reload the page' }).click();
    await wakeAll(page);
    await expect(page.locator('figure [live]').first()).toBeAttached();
    await expect(status).toHaveCount(0);
  });
}

test('a checklist whose script cannot be loaded stands as the form that is ticked', async ({ page, site }) => {
  await page.clock.install();
  await goWithout(page, site.root + chapter.checklist, /\/live\.[^/]*\.js$/);
  await expect(page.locator('[waking]')).toBeAttached();
  await wakeAll(page);
  await page.clock.runFor(5000);
  await page.locator('li.risk input').first().check();
  await expect(page.locator('risk-checklist .live-only').filter({ visible: true })).toHaveCount(0);
});

test('what was ticked before the script of a checklist came stays ticked, and is kept', async ({ page, site }) => {
  const script = /\/live\.[^/]*\.js$/;
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route(script, (route) => released.then(() => route.continue()));
  const asked = page.waitForRequest(script);
  await page.goto(site.root + chapter.checklist);
  const tick = page.locator('li.risk input').first();
  await tick.check();
  await asked;
  release();
  await wake(page.locator('risk-checklist'));
  await expect(tick).toBeChecked();
  await page.reload();
  await wake(page.locator('risk-checklist'));
  await expect(tick).toBeChecked();
});

/** Leaves a reading behind in the browser's storage. */
async function moveSomething(page: Page, root: string): Promise<void> {
  await openView(page, root);
  await slider(page, 'pressed').press('ArrowRight');
  await expect(page.locator('.reading-counts')).toHaveText(/^1 /);
}

test('what the report is about, failing once, is asked for again, and the memo follows', async ({ page, site }) => {
  await moveSomething(page, site.root);
  let asked = 0;
  await page.route(/outline\.json$/, (route) => ((asked += 1) === 1 ? route.abort() : route.continue()));
  await page.goto(`${site.root}reading/`);
  await expect(page.locator('.memo-state')).toHaveText(/^This reading: 1 /);
  expect(asked).toBe(2);
});

for (const fault of ['outline.json', '\\.js']) {
  test(`who comes to their reading is told that it has not come, without ${fault}`, async ({ page, site }) => {
    await moveSomething(page, site.root);
    await page.clock.install();
    await goWithout(page, `${site.root}reading/`, new RegExp(`${fault}$`));
    await expect.poll(() => silentWidgets(page)).toEqual([]);
  });
}

/** Stands in for the browser's own dialogue. */
function countPrints(): void {
  Object.assign(window, { prints: 0, print: () => Reflect.set(window, 'prints', Reflect.get(window, 'prints') + 1) });
}

for (const missing of ['live\\.[^/]*\\.js', '[^/]*\\.woff2']) {
  test(`a copy is printed although ${missing} never comes`, async ({ page, site }) => {
    await page.addInitScript(countPrints);
    await page.clock.install();
    await goWithout(page, `${site.root}all/?copy`, new RegExp(`/${missing}$`));
    await expect(async () => {
      await page.clock.runFor(2000);
      expect(await page.evaluate('prints')).toBe(1);
    }).toPass();
    await expect(page.locator('.own-copy')).toBeAttached();
  });
}

test('a copy that cannot be prepared says so', async ({ page, site }) => {
  await page.clock.install();
  await page.route(/own-copy[^/]*\.js$/, (route) => route.abort());
  await page.goto(`${site.root}all/?copy`);
  await expect(async () => {
    await page.clock.runFor(1000);
    await expect(page.locator('.cover-head .load-status')).toHaveText(/^Could not load your copy/, { timeout: 100 });
  }).toPass();
});
