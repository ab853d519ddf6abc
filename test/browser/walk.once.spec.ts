import type { Browser, BrowserContextOptions, Locator, Page } from '@playwright/test';
import { beforeWinter, chapter, input, named, seasons, shown, written } from './report.ts';
import { expect, test } from './site.ts';
import { checklist, counts, matrix, risk, trend, wake } from './widgets.ts';

const section = 'what-a-litre-sells-for';
const view = (page: Page): Locator => page.locator('#bridge-pressing-takings');
const tracks = (page: Page): Locator => view(page).locator('.controls input[type=range]');
const panel = (page: Page): Locator => page.locator('.opened');
const number = (page: Page): Locator => page.locator('.prose > p > a[data-opens="number pressing.juice"]').first();
const firstStep = (page: Page): Locator => page.locator('[id^=steps-takings--]').first();
const map = (page: Page): Locator => matrix(page).locator('svg.rating-map').filter({ visible: true });
const handle = (page: Page, id: string): Locator => checklist(page).locator(`.handle[data-item="${id}"]`);
const scrolled = (page: Page): Promise<number> => page.evaluate(() => scrollY);
const mice = named(beforeWinter.items, 'mice');
const damp = named(beforeWinter.items, 'damp');
const leaving = named(seasons.trends, 'leaving');

/** Whether all of an element lies between what is sticky at the head of the window and what is at its foot. */
async function expectFree(of: Locator): Promise<void> {
  const hidden = await of.evaluate((element) => {
    const head = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--bar-height')) || 0;
    const line = document.querySelector('.reading-line')?.getBoundingClientRect();
    const foot = line && line.height > 0 ? line.top : innerHeight;
    const { top, bottom } = element.getBoundingClientRect();
    return Math.max(head - top, bottom - foot);
  });
  expect(hidden, `${of}: as many pixels are hidden`).toBeLessThanOrEqual(1);
}

/** Picture, result and the slider that moves are seen together. */
async function expectViewOf(page: Page, track: Locator): Promise<void> {
  for (const part of [view(page).locator('svg.bar-rows'), view(page).locator('.answers'), track])
    await expectFree(part);
}

const ranking = (page: Page): Promise<(string | undefined)[]> =>
  matrix(page)
    .locator('.ranking li')
    .evaluateAll((entries: HTMLElement[]) => entries.map(({ dataset }) => dataset['trend']));

/** The assumptions that the browser keeps, once they are those that the first view shows. */
async function caseKept(page: Page): Promise<Record<string, number>> {
  const kept = async (): Promise<Record<string, number>> => {
    const text = await page.evaluate(
      () => Object.entries({ ...localStorage }).find(([key]) => key.endsWith(':reading'))?.[1] as string | undefined,
    );
    const { fields } = JSON.parse(text ?? '{"fields":{}}') as { fields: Record<string, [number]> };
    return Object.fromEntries(Object.entries(fields).map(([name, [value]]) => [name.split('/').at(-1) ?? '', value]));
  };
  const result = await view(page).locator('[data-answer=takings] data').innerText();
  await expect.poll(async () => shown('takings', await kept())).toBe(result);
  return kept();
}

/** The sentence on top of the checklist after a bar was moved up and a risk ticked, and the line at the foot. */
async function expectChecklistSaid(page: Page, moved: Record<string, number>): Promise<void> {
  await expect(checklist(page).locator('.view-sentence')).toContainText(
    `gloomier than the editors on 1 of ${beforeWinter.items.length}: ${mice.short}.`,
  );
  await expect(checklist(page).locator('.view-sentence')).toContainText('looked at 1 of');
  await expect(page.locator('.reading-result')).toContainText(shown('surplus', moved));
  await expect(counts(page)).toContainText(
    `${Object.keys(moved).length} assumptions changed, 1 trend rated, own weights, 1 of`,
  );
}

/** The memo tells the walk, and its link leads another reader to what was changed last, and says whose it is. */
async function expectMemo(page: Page, moved: Record<string, number>): Promise<string> {
  await expect(page).toHaveURL(/\/reading\/$/);
  const memo = page.locator('.memo-text');
  for (const [name, value] of Object.entries(moved))
    await expect(memo).toContainText(`: from ${written(name, input(name).value)} to ${written(name, value)}.`);
  await expect(memo).toContainText(leaving.label);
  await expect(memo).toContainText(damp.question);
  await expect(memo).toContainText(mice.question);
  return (await page.locator('.memo-link a').getAttribute('href')) ?? '';
}

async function expectShared(browser: Browser, link: string, options: BrowserContextOptions): Promise<void> {
  const context = await browser.newContext(options);
  const other = await context.newPage();
  await other.goto(link);
  const note = other.locator('#checklist-before-winter .linked-note');
  await expect(note).toContainText(/came with the link.*1 trend rated, own weights, 1 of/);
  await expect(note).toBeInViewport({ ratio: 1 });
  await expect(checklist(other).locator('svg.exposure:visible .theirs')).toHaveCount(1);
  await context.close();
}

/** Waits until a page has faded in, which takes no taps and drags before. */
async function expectShown(page: Page): Promise<void> {
  await expect(page.locator('html:active-view-transition')).toHaveCount(0);
}

test.describe('by touch', () => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  test.use(phone);

  /** Taps an element where it stands, which has room for a finger and is under nothing else. */
  async function tap(target: Locator, isInText = false): Promise<void> {
    await expect(target).toBeVisible();
    await target.scrollIntoViewIfNeeded();
    const { x, y, room, isOnTop } = await target.evaluate((element) => {
      const [box = new DOMRect()] = element.getClientRects();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const hit = document.elementFromPoint(x, y);
      return { x, y, room: box.height, isOnTop: hit !== null && (element.contains(hit) || hit.contains(element)) };
    });
    expect(isOnTop, `${target} is under something`).toBe(true);
    expect(room, `${target} has room for a finger`).toBeGreaterThanOrEqual(isInText ? 24 : 43);
    await target.page().touchscreen.tap(x, y);
  }

  /** A finger goes from one place to another and rests there; what is seen then is looked at before it is lifted. */
  async function drag(
    page: Page,
    from: { x: number; y: number },
    to: { x: number; y: number },
    look?: () => Promise<void>,
  ): Promise<void> {
    const touch = await page.context().newCDPSession(page);
    // A drag of no time would be a fling, and Chromium takes the next tap for its end.
    let timestamp = Date.now() / 1000 - 1;
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number): Promise<unknown> => {
      const at = { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
      timestamp += 0.15;
      return touch.send('Input.dispatchTouchEvent', {
        type,
        timestamp,
        touchPoints: type === 'touchEnd' ? [] : [at],
      });
    };
    await send('touchStart', 0);
    for (const share of [0.1, 0.5, 0.99, 1]) await send('touchMove', share);
    await look?.();
    await send('touchEnd', 1);
    await touch.detach();
  }

  /** Drags a slider's thumb by a part of its track, towards where there is more room; it stays under the finger. */
  async function slide(track: Locator, look?: () => Promise<void>): Promise<void> {
    const box = await track.boundingBox();
    if (!box) throw new Error(`${track} is not shown`);
    expect(box.height).toBeGreaterThanOrEqual(44);
    const share = await track.evaluate(({ value, min, max }: HTMLInputElement) => (+value - +min) / (+max - +min));
    const from = { x: box.x + 8 + share * (box.width - 16), y: box.y + box.height / 2 };
    const to = { x: from.x + (share > 0.5 ? -0.3 : 0.3) * box.width, y: from.y };
    const before = await track.inputValue();
    await drag(track.page(), from, to, look);
    expect(await track.inputValue(), `${track} has moved`).not.toBe(before);
    const after = await track.boundingBox();
    expect(Math.abs((after?.y ?? NaN) - box.y), `${track} stays under the finger`).toBeLessThanOrEqual(1);
  }

  test('a reader goes through it all on a phone, with a finger', async ({ page, site, browser }) => {
    await page.goto(site.root);
    await tap(page.locator(`#contents a[href$="${chapter.bridge}"]`), true);
    await expect(page).toHaveURL(new RegExp(`/${chapter.bridge}$`));
    await expectShown(page);
    const bar = page.getByRole('navigation', { name: 'Contents' });
    await tap(bar.locator('summary'));
    await tap(bar.locator(`[data-section=${section}]`));
    await expectFree(page.locator(`#${section}`));

    await number(page).evaluate((mark) => scrollBy(0, mark.getBoundingClientRect().top - innerHeight * 0.8));
    const before = await scrolled(page);
    await tap(number(page), true);
    await expect(panel(page)).toBeFocused();
    // The sheet rises.
    await panel(page).evaluate((sheet) => Promise.all(sheet.getAnimations().map(({ finished }) => finished)));
    const track = panel(page).getByRole('slider').filter({ visible: true }).first();
    const result = panel(page).locator('.number-result data');
    await slide(track, async () => {
      for (const seen of [number(page), result, track]) await expect(seen).toBeInViewport({ ratio: 1 });
    });
    const pressed = Number(await track.inputValue());
    await expect(result).toHaveText(shown('juice', { pressed }));
    await expect(number(page).locator('data')).toHaveText(shown('juice', { pressed }));
    await tap(panel(page).getByRole('button', { name: 'Close' }));
    await expect(panel(page)).toHaveCount(0);
    await expect(number(page)).toBeFocused();
    expect(await scrolled(page)).toBe(before);

    await wake(view(page).locator('revenue-bridge'));
    for (const one of await tracks(page).all()) {
      await one.evaluate((element) => element.scrollIntoView({ block: 'end' }));
      await slide(one, () => expectViewOf(page, one));
    }
    const moved = await caseKept(page);
    expect(Object.keys(moved)).toHaveLength(4);

    await firstStep(page).evaluate((step) => scrollBy(0, step.getBoundingClientRect().top - innerHeight / 2));
    await expect(firstStep(page)).toHaveAttribute('aria-current', 'step');
    await expectFree(page.locator('#steps-takings .stage'));

    await tap(page.locator('.neighbours .next'));
    await wake(matrix(page));
    await expectShown(page);
    await map(page).evaluate((picture) => picture.scrollIntoView({ block: 'center' }));
    const [ranks, mark, frame] = [
      await ranking(page),
      await map(page).locator('[data-key="mark leaving"]').boundingBox(),
      await map(page).locator('.frame').boundingBox(),
    ];
    if (!mark || !frame) throw new Error('the map is not drawn');
    const from = { x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 };
    await drag(page, from, { x: frame.x + frame.width * 0.95, y: frame.y + frame.height * 0.95 });
    await expect(trend(page, 'leaving').locator('[data-own=gain]')).toContainText('Yours');
    expect(await ranking(page)).not.toEqual(ranks);
    const weight = matrix(page).locator('[data-weight=harm]');
    await weight.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await slide(weight);
    await expectFree(matrix(page).locator('.ranking'));

    await tap(page.locator('.neighbours .next'));
    await expectShown(page);
    await wake(checklist(page));
    await handle(page, mice.id).evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const grip = await handle(page, mice.id).boundingBox();
    if (!grip) throw new Error('the bar is not drawn');
    const middle = { x: grip.x + grip.width / 2, y: grip.y + grip.height / 2 };
    await drag(page, middle, { x: middle.x + 120, y: middle.y });
    await expect(risk(page, mice.id).locator('.own-band')).toContainText('Yours');
    await tap(risk(page, damp.id).locator('summary'));
    await expect(risk(page, damp.id).locator('.question')).toBeVisible();
    await tap(risk(page, damp.id).locator('.tick-room'));
    await expectChecklistSaid(page, moved);

    await tap(page.locator('.reading-state'));
    await expectShared(browser, await expectMemo(page, moved), phone);
  });
});

test.describe('by keyboard', () => {
  const desk = { viewport: { width: 1440, height: 900 } };
  test.use(desk);

  /** What is wrong with the place of the focus: out of the window, or under something. */
  function focusFault(page: Page): Promise<string> {
    return page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return 'nothing has the focus';
      const name = `${element.localName}.${element.className} “${element.textContent.trim().slice(0, 30)}”`;
      const [box = new DOMRect()] = element.getClientRects();
      const [x, y] = [box.x + Math.min(box.width / 2, 200), box.y + Math.min(box.height / 2, 200)];
      if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return `${name} is out of the window`;
      const hit = document.elementFromPoint(x, y);
      const isOnTop = hit !== null && (element.contains(hit) || hit.contains(element));
      return isOnTop ? '' : `${name} is under ${hit?.localName}.${hit?.className}`;
    });
  }

  /** What is wrong with where the focus is, once nothing moves any more. */
  async function settledFault(page: Page): Promise<string> {
    let fault = await focusFault(page);
    for (let frames = 0; fault !== '' && frames < 60; frames += 1) {
      await page.evaluate(() => new Promise(requestAnimationFrame));
      fault = await focusFault(page);
    }
    return fault;
  }

  /** Presses Tab until an element has the focus, which is seen at each stop on the way. */
  async function tabTo(target: Locator, most: number, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const page = target.page();
    const faults: string[] = [];
    for (let stops = 1; stops <= most; stops += 1) {
      await page.keyboard.press(key);
      // What opens beside the focus may move it into place a moment later.
      const fault = await settledFault(page);
      if (fault !== '') faults.push(fault);
      const [first] = await target.evaluateAll((all) => all.map((one) => one === document.activeElement));
      if (!first) continue;
      expect(faults).toEqual([]);
      return;
    }
    throw new Error(`${target} is not among the next ${most} stops`);
  }

  test('a reader goes through it all at a desk, with the keys', async ({ page, site, browser }) => {
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    await page.goto(site.root);
    await tabTo(page.locator(`#contents a[href$="${chapter.bridge}"]`), 60);
    await press('Enter');
    await expect(page).toHaveURL(new RegExp(`/${chapter.bridge}$`));
    await tabTo(page.locator(`.contents a[href$="#${section}"]`), 30);
    await press('Enter');

    await tabTo(number(page), 20);
    const before = await scrolled(page);
    await press('Enter');
    await expect(panel(page)).toBeFocused();
    await tabTo(panel(page).getByRole('slider').first(), 3);
    for (let times = 0; times < 3; times += 1) await press('ArrowRight');
    const pressed = Number(await page.locator(':focus').inputValue());
    await expect(panel(page).locator('.number-result data')).toHaveText(shown('juice', { pressed }));
    await press('Escape');
    await expect(panel(page)).toHaveCount(0);
    await expect(number(page)).toBeFocused();
    expect(await scrolled(page)).toBe(before);

    for (const one of await tracks(page).all()) {
      await tabTo(one, 12);
      for (let times = 0; times < 3; times += 1) await press('ArrowLeft');
      await expectViewOf(page, one);
    }
    const moved = await caseKept(page);
    expect(Object.keys(moved)).toHaveLength(4);

    await tabTo(firstStep(page).locator('a').first(), 120);
    await press('Enter');
    await expect(firstStep(page)).toHaveAttribute('aria-current', 'step');
    await expectFree(page.locator('#steps-takings .stage'));
    await tabTo(page.locator('.neighbours .next'), 60);
    await press('Enter');
    await expect(page).toHaveURL(new RegExp(`/${chapter.matrix}`));

    const ranks = named([{ id: 'ours', order: seasons.trends.map(({ id }) => id) }], 'ours').order;
    await tabTo(matrix(page).locator('.grip[data-trend=leaving]'), 80);
    await press('ArrowRight');
    await press('ArrowDown');
    await expect(trend(page, 'leaving').locator('[data-own=gain]')).toContainText('Yours');
    await tabTo(matrix(page).locator('[data-weight=harm]'), 12);
    await press('Home');
    expect(await ranking(page)).not.toEqual(ranks);
    await expectFree(matrix(page).locator('.ranking'));
    await tabTo(page.locator('.neighbours .next'), 100);
    await press('Enter');
    await expect(page).toHaveURL(new RegExp(`/${chapter.checklist}`));

    await tabTo(checklist(page).locator('.handle[tabindex="0"]'), 60);
    await expect(async () => {
      if (!(await handle(page, mice.id).evaluate((element) => element === document.activeElement)))
        await press('ArrowDown');
      await expect(handle(page, mice.id)).toBeFocused({ timeout: 100 });
    }).toPass();
    await press('ArrowRight');
    await tabTo(risk(page, damp.id).locator('summary'), 60);
    await press('Enter');
    await expect(risk(page, damp.id).locator('.question')).toBeVisible();
    // An open risk's box is a stop of its own.
    const box = risk(page, damp.id).getByRole('checkbox');
    await expect(box).toHaveJSProperty('tabIndex', 0);
    await tabTo(box, 1, 'Shift+Tab');
    await press('Space');
    await expectChecklistSaid(page, moved);
    await tabTo(page.locator('.reading-state'), 150);
    await press('Enter');
    await expectShared(browser, await expectMemo(page, moved), desk);
  });
});
