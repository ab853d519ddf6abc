import type { Page } from '@playwright/test';
import { viewNames, views, violations, violationsIn, type ViewName } from './axe.ts';
import { pressEnter } from './press-enter.ts';
import { chapter, theirCode } from './report.ts';
import { expect, kinds, test } from './site.ts';
import {
  act,
  addStyle,
  bridge,
  checklist,
  grip,
  matrix,
  openActions,
  openBridge,
  openChecklist,
  openMatrix,
  risk,
  riskField,
  wake,
} from './widgets.ts';

/** What readers may have done on a page when they, or their assistive technology, look at it. */
const states: Record<string, (page: Page, root: string) => Promise<void>> = {
  'an opened claim': async (page, root) => {
    await page.goto(root + chapter.plain);
    await page.locator('.mark').first().click();
    await expect(page.locator('.opened')).toBeVisible();
  },
  'a number moved in its panel, all of it open': async (page, root) => {
    await page.goto(root + chapter.bridge);
    await page.locator('.prose > p > a[data-opens="number pressing.juice"]').first().click();
    const panel = page.locator('.opened');
    await panel.getByRole('slider').first().press('End');
    await panel
      .locator('details')
      .evaluateAll((all: HTMLDetailsElement[]) => all.forEach((details) => (details.open = true)));
    await expect(panel.locator('.model-graph')).toBeAttached();
  },
  'a chapter with all workings shown': async (page, root) => {
    await page.goto(root + chapter.bridge);
    await page.getByRole('radio', { name: 'Show the workings' }).check();
  },
  'a chapter without marks': async (page, root) => {
    await page.goto(root + chapter.bridge);
    await page.getByRole('radio', { name: 'Read without marks' }).check();
  },
  'a ledger filtered': async (page, root) => {
    await page.goto(`${root}claims/?verdict=contradicted&q=bottles#bottles-free`);
    await expect(page.locator('claim-ledger').getByRole('status')).toContainText('1 of');
  },
  'a changed case with all its analyses': async (page, root) => {
    await openBridge(page, root, '?pressed=60%25&price=abc');
    await expect(bridge(page).locator('.said-of-case')).toBeVisible();
    await bridge(page)
      .locator('details')
      .evaluateAll((all: HTMLDetailsElement[]) => all.forEach((details) => (details.open = true)));
    await pressEnter(bridge(page).locator('button[data-case=frost]'));
    await expect(bridge(page).locator('[data-act=undo]')).toHaveAttribute('aria-disabled', 'false');
  },
  'a matrix rated, sorted and opened': async (page, root) => {
    await openMatrix(page, root);
    await grip(page, 'leaving').press('ArrowRight');
    await pressEnter(matrix(page).locator('th[data-sort=harm] button'));
    await pressEnter(matrix(page).locator('summary').nth(1));
    await expect(matrix(page).locator('[data-rating]').first()).toBeVisible();
  },
  'a matrix beside a linked reading': async (page, root) => {
    await openMatrix(page, root, `?reading=${theirCode}`);
    await expect(page.locator('.reading-linked')).toBeVisible();
  },
  'a checklist marked, with register and files open': async (page, root) => {
    await openChecklist(page, root);
    await riskField(page, 'damp', 'state').selectOption('watching');
    await riskField(page, 'damp', 'likelihood').selectOption('1');
    await riskField(page, 'damp', 'note').fill('A note.');
    await riskField(page, 'voles', 'state').selectOption('not-applicable');
    await riskField(page, 'mice', 'state').selectOption('happened');
    await pressEnter(checklist(page).locator('.register > summary'));
    await pressEnter(checklist(page).locator('.exchange > summary'));
    await expect(checklist(page).locator('.exchange').getByRole('button', { name: 'JSON' })).toBeVisible();
    await openActions(page);
    await pressEnter(act(page, 'share'));
    await expect(page.locator('.reading-share')).toBeVisible();
  },
  'a checklist with its risks closed, and a bar moved': async (page, root) => {
    await page.goto(root + chapter.checklist);
    await wake(checklist(page));
    await checklist(page).locator('.handle[data-item=mice]').press('End');
    await expect(risk(page, 'mice').locator('.own-band')).toBeVisible();
  },
  'a checklist beside a linked reading': async (page, root) => {
    await openChecklist(page, root, `?reading=${theirCode}`);
    await expect(page.locator('.reading-linked')).toBeVisible();
  },
  'a memo of two readings, with the question before clearing': async (page, root) => {
    await openMatrix(page, root);
    await grip(page, 'leaving').press('ArrowRight');
    await page.goto(`${root}reading/?reading=${theirCode}`);
    await expect(page.locator('.memo-column')).toHaveCount(2);
    await openActions(page);
    await pressEnter(act(page, 'clear'));
    await expect(page.locator('.reading-clear')).toBeVisible();
  },
};

/** A page is loaded once for all its views: themes, widths and sizes of text change while it stands. */
for (const [kind, address] of Object.entries(kinds)) {
  test(`axe finds nothing, and a finger finds every target: ${kind}`, async ({ page, site }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(site.root + address);
    // The colours of the whole report are those of its parts.
    await expectAccessible(page, kind === 'whole report' ? ['light wide', 'light narrow'] : viewNames);
    // Axe runs this rule on request only; how close targets come depends on where lines break.
    for (const width of [320, 360, 412]) {
      await page.setViewportSize({ width, height: 823 });
      expect(await violations(page, ['target-size']), `${width} px`).toEqual([]);
    }
  });
}

test('axe finds nothing on the pages of citations, of files and of what has changed', async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const changed = site.pages.find((address) => /^changes\/.+/.test(address)) ?? '';
  expect(changed).not.toBe('');
  for (const address of ['cite/', 'data/', changed]) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(site.root + address);
    await expectAccessible(page, ['light wide', 'dark', 'light narrow']);
  }
});

for (const [state, bring] of Object.entries(states)) {
  test(`axe finds nothing on a wide screen: ${state}`, async ({ page, site }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await bring(page, site.root);
    await expectAccessible(page, ['light wide', 'dark']);
  });

  test(`axe finds nothing on a narrow one, where controls fit a finger and large text: ${state}`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await bring(page, site.root);
    await expectAccessible(page, ['light narrow', 'forced colours']);
    expect(await smallControls(page)).toEqual([]);
    await page.setViewportSize({ width: 640, height: 900 });
    await addStyle(page, 'html { font-size: 200% !important; }');
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  });
}

async function expectAccessible(page: Page, shown: readonly ViewName[]): Promise<void> {
  for (const view of shown) {
    await page.setViewportSize({ width: views[view].width, height: 900 });
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...views[view].media });
    expect(await violationsIn(page, view), view).toEqual([]);
    expect(await sidewaysScroll(page), view).toBeLessThanOrEqual(0);
  }
}

function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** The controls of widgets that a finger would miss, each with its size. */
function smallControls(page: Page): Promise<string[]> {
  return page
    .locator(':is(revenue-bridge, trend-matrix, risk-checklist, claim-ledger, reading-memo, .reading-line, .opened)')
    .locator(':is(button, select, textarea, summary, input:not([type=range], [type=checkbox]))')
    .evaluateAll((controls) =>
      controls.flatMap((control) => {
        const { width, height } = control.getBoundingClientRect();
        const isSmall = width > 0 && (width < 24 || height < 24);
        return isSmall ? [`${control.outerHTML.slice(0, 80)} ${width} × ${height}`] : [];
      }),
    );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in forced colours, ${colorScheme}, verdict marks have the colour of text`, async ({ page, site }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await page.goto(site.root);
    const colours = await page
      .locator('.glyph')
      .evaluateAll((glyphs) => [...new Set(glyphs.map((glyph) => getComputedStyle(glyph).color))]);
    expect(colours).toEqual([await page.locator('h1').evaluate((heading) => getComputedStyle(heading).color)]);
  });
}

test('in forced colours, picture keys tell ours, yours and theirs apart', async ({ page, site }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const looks = (keys: string): Promise<string[]> =>
    page.locator(keys).evaluateAll((signs) =>
      signs.map((sign) => {
        const { backgroundColor, borderRadius, borderWidth } = getComputedStyle(sign);
        // A transparent key shows the page's background.
        const fill = /^rgba.*, 0\)$/.test(backgroundColor)
          ? getComputedStyle(document.body).backgroundColor
          : backgroundColor;
        return `${fill} ${borderRadius} ${borderWidth}`;
      }),
    );
  await openMatrix(page, site.root, `?reading=${theirCode}`);
  expect(new Set(await looks('.legend .sign')).size).toBe(3);
  await openChecklist(page, site.root, `?reading=${theirCode}`);
  const keys = await looks('.exposure-key .key');
  expect(new Set(keys).size).toBe(3);
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  // Theirs has no border, so it would be invisible in the colour of the page.
  expect(keys.at(-1)).not.toContain(background);
});
