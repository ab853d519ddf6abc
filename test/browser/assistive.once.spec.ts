import type { Page } from '@playwright/test';
import { views, violationsIn } from './axe.ts';
import { expect, test } from './site.ts';

const code = '1*Irevenue*captureV0.2*Ttrends*Lopportunity*Lrisk*edge-aiR05*Crisks*capitalW20*marginZ04';

async function atMatrix(page: Page, root: string, query = ''): Promise<void> {
  await page.goto(`${root}trends/${query}`);
  await page.locator('trend-matrix').scrollIntoViewIfNeeded();
  await expect(page.locator('trend-matrix[live]')).toBeAttached();
}

async function atChecklist(page: Page, root: string, query = ''): Promise<void> {
  await page.goto(`${root}skeptical-inquiry/${query}`);
  await page.locator('risk-checklist legend').first().scrollIntoViewIfNeeded();
  await expect(page.locator('risk-checklist[live]')).toBeAttached();
  await expect(page.locator('li.risk[data-item=margin] [data-field=state]')).toBeAttached();
}

async function rateAndFilter(page: Page): Promise<void> {
  await page.locator('.grip[data-trend=edge-ai]').press('ArrowRight');
  await page.locator('trend-matrix th[data-sort=risk] button').press('Enter');
  await page.locator('trend-matrix summary').nth(1).press('Enter');
  await expect(page.locator('trend-matrix [data-rating]').first()).toBeVisible();
}

async function markAndOpen(page: Page): Promise<void> {
  const risk = (id: string, field: string) => page.locator(`li.risk[data-item=${id}] [data-field=${field}]`);
  await risk('gatekeeper', 'state').selectOption('watching');
  await risk('gatekeeper', 'likelihood').selectOption('1');
  await risk('gatekeeper', 'note').fill('A note.');
  await risk('partnerships', 'state').selectOption('not-applicable');
  await risk('design-control', 'state').selectOption('happened');
  await page.locator('.register > summary').press('Enter');
  await page.locator('.exchange > summary').press('Enter');
  await expect(page.locator('.exchange').getByRole('button', { name: 'JSON' })).toBeVisible();
  await page.locator('.reading-line [data-act=share]').press('Enter');
}

/** The states that readers bring the widgets into. */
const states: Record<string, (page: Page, root: string) => Promise<void>> = {
  'a matrix rated, sorted and opened': async (page, root) => {
    await atMatrix(page, root);
    await rateAndFilter(page);
  },
  'a matrix with another’s reading beside': async (page, root) => {
    await atMatrix(page, root, `?reading=${code}`);
    await expect(page.locator('.reading-linked')).toBeVisible();
  },
  'a checklist marked, its register and files open': async (page, root) => {
    await atChecklist(page, root);
    await markAndOpen(page);
  },
  'a checklist with another’s reading beside': async (page, root) => {
    await atChecklist(page, root, `?reading=${code}`);
    await expect(page.locator('.reading-linked')).toBeVisible();
  },
  'a memo of two readings, asked to be cleared': async (page, root) => {
    await atMatrix(page, root);
    await page.locator('.grip[data-trend=edge-ai]').press('ArrowRight');
    await page.goto(`${root}reading/?reading=${code}`);
    await expect(page.locator('.memo-column')).toHaveCount(2);
    await page.locator('.reading-line [data-act=clear]').press('Enter');
  },
};

for (const [state, bring] of Object.entries(states)) {
  for (const [view, { media, widths }] of Object.entries(views)) {
    for (const width of widths) {
      test(`nothing stands in the way of assistive technology: ${state}, ${view}, ${width} px`, async ({
        page,
        site,
      }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
        await bring(page, site.root);
        expect(await violationsIn(page, view)).toEqual([]);
        // Nothing scrolls sideways, and every control is large enough for a finger.
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        const small = await page
          .locator(
            ':is(trend-matrix, risk-checklist, reading-memo, .reading-line) :is(button, select, input, textarea, summary)',
          )
          .evaluateAll((controls) =>
            controls.flatMap((control) => {
              const { width: across, height } = control.getBoundingClientRect();
              return across > 0 && (across < 24 || height < 24) && !control.matches('[type=range], [type=checkbox]')
                ? [`${control.outerHTML.slice(0, 80)} ${across} × ${height}`]
                : [];
            }),
          );
        expect(small).toEqual([]);
      });
    }
  }

  test(`text at twice its size keeps within 640 px: ${state}`, async ({ page, site }) => {
    await page.setViewportSize({ width: 640, height: 900 });
    await bring(page, site.root);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('html { font-size: 200% !important; }');
      document.adoptedStyleSheets.push(sheet);
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
  });
}

test('in forced colours the key of a picture tells ours, yours and theirs apart', async ({ page, site }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const looks = (keys: string): Promise<string[]> =>
    page.locator(keys).evaluateAll((signs) =>
      signs.map((sign) => {
        const { backgroundColor, borderRadius, borderWidth } = getComputedStyle(sign);
        // What is clear shows the page.
        const fill = /^rgba.*, 0\)$/.test(backgroundColor)
          ? getComputedStyle(document.body).backgroundColor
          : backgroundColor;
        return `${fill} ${borderRadius} ${borderWidth}`;
      }),
    );
  await atMatrix(page, site.root, `?reading=${code}`);
  expect(new Set(await looks('.legend .sign')).size).toBe(3);
  await atChecklist(page, site.root, `?reading=${code}`);
  const keys = await looks('.exposure-key .key');
  expect(new Set(keys).size).toBe(3);
  const canvas = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  // Theirs has no border: on the page's own colour it would not be seen.
  expect(keys.at(-1)).not.toContain(canvas);
});

test('a screen reader meets the matrix as this', async ({ page, site }) => {
  await atMatrix(page, site.root);
  await rateAndFilter(page);
  await expect(page.locator('trend-matrix')).toMatchAriaSnapshot({ name: 'trend-matrix.aria.yml' });
});

test('a screen reader meets the checklist as this', async ({ page, site }) => {
  await atChecklist(page, site.root);
  await markAndOpen(page);
  await expect(page.locator('risk-checklist')).toMatchAriaSnapshot({ name: 'risk-checklist.aria.yml' });
});

test('a screen reader meets the bridge as this', async ({ page, site }) => {
  await page.goto(`${site.root}business-fundamentals/?capture=20%25`);
  await expect(page.locator('revenue-bridge[live]')).toBeAttached();
  await expect(page.locator('revenue-bridge')).toMatchAriaSnapshot({ name: 'revenue-bridge.aria.yml' });
});
