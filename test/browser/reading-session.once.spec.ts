import type { Page } from '@playwright/test';
import { movableInputs } from '../../src/model/program.ts';
import { pressEnter } from './press-enter.ts';
import { beforeWinter, chapter, input, pressing, report, seasons, workbench } from './report.ts';
import { expect, test } from './site.ts';
import {
  act,
  bridge,
  counts,
  expectAt,
  move,
  openBridge,
  openView,
  openChecklist,
  openRisks,
  openMatrix,
  riskField,
  slider,
  trend,
  wake,
} from './widgets.ts';

const base = input('pressed').value;
const linkedLine = '.reading-linked';
const theirReading = '?reading=1*Ipressing*pressedV0.2';
const button = (page: Page, name: string) => bridge(page).locator(`[data-act=${name}]`);
const message = (page: Page) => bridge(page).locator('.said-of-case span');

/** The keys and texts of the readings in this browser. */
async function stored(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(Object.entries({ ...localStorage }).filter(([key]) => key.endsWith(':reading'))),
  );
}

/** Waits until what was changed on a page has been stored. */
async function isStored(page: Page, text: string): Promise<void> {
  await expect.poll(async () => Object.values(await stored(page)).join()).toContain(text);
}

test('a linked case stays when the chapter has been read to its end', async ({ page, site }) => {
  await openView(page, site.root, '?pressed=20%25');
  await page.locator('.neighbours').scrollIntoViewIfNeeded();
  await isStored(page, 'read/the-press');
  await expectAt(page, 'pressed', 0.2);
  await expect(message(page)).toContainText('came with the link');
  await expect(page).toHaveURL(/\?pressed=20%25$/);
});

test('changes that follow each other at once are all there when the page is loaded again', async ({ page, site }) => {
  await openBridge(page, site.root, '?price=2.1');
  await slider(page, 'price').press('ArrowRight');
  await slider(page, 'price').press('ArrowRight');
  await page.reload();
  await wake(bridge(page));
  await expectAt(page, 'price', 2.3);
});

test('the bridge and the page have one history', async ({ page, site }) => {
  await openBridge(page, site.root);
  await move(page, 'pressed', 0.2);
  await move(page, 'price', 2.3);
  await pressEnter(button(page, 'undo'));
  await expectAt(page, 'price', input('price').value);
  await pressEnter(act(page, 'undo'));
  await expectAt(page, 'pressed', base);
  await expect(act(page, 'undo')).toHaveAttribute('aria-disabled', 'true');
  await pressEnter(act(page, 'redo'));
  await pressEnter(button(page, 'redo'));
  await expectAt(page, 'pressed', 0.2);
  await expectAt(page, 'price', 2.3);
});

test('a link that was followed in a new tab does not bring back a reading put aside since', async ({ page, site }) => {
  await openBridge(page, site.root, theirReading);
  const link = page.locator('.report-title');
  await expect(page.locator(linkedLine)).toBeVisible();
  const [other] = await Promise.all([
    page.context().waitForEvent('page'),
    link.click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await expect(other).toHaveURL(/reading=1/);
  await other.close();
  await pressEnter(act(page, 'aside'));
  await link.click();
  await expect(page).toHaveURL(site.root);
  await expect(page.locator(linkedLine)).toBeHidden();
});

test.describe('a saved reading', () => {
  for (const title of [report.file.title, ...report.file.former_titles]) {
    test(`that was saved under the title “${title}” is found`, async ({ page, site }) => {
      await page.goto(`${site.root}glossary/`);
      const text = JSON.stringify({ version: 1, edition: '', fields: { 'input/pressing/pressed': [0.2, 5] } });
      await page.evaluate(
        ([key = '', kept = '']) => localStorage.setItem(key, kept),
        [`report:${title}:reading`, text],
      );
      await openBridge(page, site.root);
      await expectAt(page, 'pressed', 0.2);
      await move(page, 'price', 2.3);
      await expect.poll(async () => (await stored(page))[`report:${report.file.id}:/:reading`]).toContain('0.2');
    });
  }

  test('is not that of the same report at another place of the host', async ({ page, site }) => {
    await openBridge(page, site.root);
    await move(page, 'pressed', 0.2);
    await isStored(page, 'pressed');
    await openBridge(page, site.deep);
    await expectAt(page, 'pressed', base);
    await move(page, 'pressed', 0.3);
    await expect.poll(async () => Object.keys(await stored(page)).length).toBe(2);
    await openBridge(page, site.root);
    await expectAt(page, 'pressed', 0.2);
  });
});

test('two bridges changed at one moment are both in the address', async ({ page, site }) => {
  await openBridge(page, site.root);
  const inputs = movableInputs(pressing.program).map(({ name }) => name);
  // The report has one workbench: a second one is the same with other names.
  await page.evaluate(async (names) => {
    const built = await (await fetch(location.pathname)).text();
    const markup =
      new DOMParser().parseFromString(built, 'text/html').querySelector('model-workbench')?.outerHTML ?? '';
    const renamed = markup
      .replaceAll(new RegExp(`\\b(${names.join('|')})\\b`, 'g'), '$1_too')
      .replace(/(data-of|data-model)="pressing"/g, '$1="second"')
      .replace('"id":"pressing"', '"id":"second"');
    document.querySelector('model-workbench')?.insertAdjacentHTML('afterend', renamed);
  }, inputs);
  const second = page.locator('model-workbench').nth(1);
  await wake(second);
  await page.evaluate(() => {
    for (const slider of document.querySelectorAll<HTMLInputElement>('input[name^=pressed][type=range]')) {
      slider.value = '0.2';
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  await expect(page).toHaveURL(/\?edition=[\d-]{10}&pressed=20%25&pressed_too=20%25$/);
  await isStored(page, 'input/second/pressed_too');
});

for (const [fault, error] of [
  ['closed', 'SecurityError'],
  ['full', 'QuotaExceededError'],
] as const) {
  test.describe(`where storage is ${fault}`, () => {
    test.beforeEach(async ({ page }) => {
      await page.addInitScript(
        ([name, methods]) => {
          for (const method of methods) {
            Reflect.set(Storage.prototype, method, () => {
              throw new DOMException('no', name);
            });
          }
        },
        [error, fault === 'full' ? ['setItem'] : ['getItem', 'setItem', 'removeItem']] as const,
      );
    });

    test('all of the reading goes along with the links that are followed, as the reader’s own', async ({
      page,
      site,
    }) => {
      await openMatrix(page, site.root);
      const row = trend(page, 'leaving');
      await row.locator('summary').first().click();
      await row.locator('[data-rating=harm]').selectOption(String(seasons.steps['harm']?.length));
      await expect(counts(page)).toContainText('1 trend rated');
      await page.locator('.neighbours .next').click();
      await expect(page).toHaveURL(new RegExp(chapter.checklist));
      await wake(page.locator('risk-checklist'));
      await openRisks(page);
      await riskField(page, 'damp', 'state').selectOption('watching');
      const all = `1 trend rated, 1 of ${beforeWinter.items.length} risks looked at`;
      await expect(counts(page)).toContainText(all);
      await page.locator('[data-way=read]').click();
      await expect(page).toHaveURL(/\/reading\//);
      await expect(counts(page)).toContainText(all);
      await expect(page.locator(linkedLine)).toBeHidden();
      await expect(page.locator('.reading-fault')).toContainText('goes with the links you follow');
    });

    test('a case that is moved, left and moved again is the last one wherever links lead', async ({ page, site }) => {
      await openBridge(page, site.root);
      for (const share of [0.2, 0.3]) {
        await move(page, 'pressed', share);
        await expect(page).toHaveURL(new RegExp(`own=1\\*Ipressing\\*pressedV${share}`));
        await page.locator('.report-title').click();
        await expect(counts(page)).toContainText('1 assumption changed');
        await page.locator(`#contents a[href*="${chapter.bridge}"]`).click();
        await wake(bridge(page));
        await expectAt(page, 'pressed', share);
        await expect(button(page, 'own')).toBeHidden();
      }
      await pressEnter(bridge(page).locator('button[type=reset]'));
      await expect(page).toHaveURL(/[?&]own=1$/);
      await page.reload();
      await wake(bridge(page));
      await expectAt(page, 'pressed', base);
    });
  });
}

for (const way of ['clear', 'undo'] as const) {
  test(`what “${way}” in the line at the foot takes back is out of the address too`, async ({ page, site }) => {
    await openBridge(page, site.root);
    await move(page, 'pressed', 0.2);
    await expect(page).toHaveURL(/pressed=20%25/);
    await pressEnter(act(page, way));
    if (way === 'clear') await pressEnter(act(page, 'clear-it'));
    await expect(page).toHaveURL(site.root + workbench);
    await page.reload();
    await wake(bridge(page));
    await expectAt(page, 'pressed', base);
  });
}

test('a tab whose case follows another tab has the followed one when it is loaded again', async ({ page, site }) => {
  await openBridge(page, site.root);
  await move(page, 'pressed', 0.2);
  await isStored(page, '0.2');
  const other = await page.context().newPage();
  await openBridge(other, site.root);
  await move(other, 'pressed', 0.3);
  await expectAt(page, 'pressed', 0.3);
  await expect(page).toHaveURL(/pressed=30%25/);
  await page.reload();
  await wake(bridge(page));
  await expectAt(page, 'pressed', 0.3);
  await expect(button(page, 'own')).toBeHidden();
  await other.close();
});

test('a page that the reader comes back to shows what they have changed elsewhere', async ({ page, site }) => {
  await openBridge(page, site.root);
  await move(page, 'pressed', 0.2);
  await expect(page).toHaveURL(/pressed=20%25/);
  await page.goto(`${site.root}all/`);
  await wake(bridge(page));
  await move(page, 'pressed', 0.3);
  await isStored(page, '0.3');
  await page.goBack();
  await wake(bridge(page));
  await expectAt(page, 'pressed', 0.3);
  await expect(page).toHaveURL(/pressed=30%25/);
  await expect(button(page, 'own')).toBeHidden();
});

test.describe('beside an own case', () => {
  test.beforeEach(async ({ page, site }) => {
    await openBridge(page, site.root);
    await move(page, 'pressed', 0.3);
    await move(page, 'harvest', 5200);
    await isStored(page, '5200');
  });

  test('a linked reading put aside gives way to it', async ({ page, site }) => {
    await openBridge(page, site.root, theirReading);
    await expectAt(page, 'pressed', 0.2);
    await pressEnter(act(page, 'aside'));
    await expectAt(page, 'pressed', 0.3);
    await expectAt(page, 'harvest', 5200);
    await expect(page).toHaveURL(/\?edition=[\d-]{10}&harvest=5200&pressed=30%25$/);
  });

  test('a linked reading adopted and undone gives way to it', async ({ page, site }) => {
    await openBridge(page, site.root, theirReading);
    await pressEnter(act(page, 'adopt'));
    await expectAt(page, 'pressed', 0.2);
    await pressEnter(act(page, 'undo'));
    await expectAt(page, 'pressed', 0.3);
    await expectAt(page, 'harvest', 5200);
    await expect(page).toHaveURL(/\?edition=[\d-]{10}&harvest=5200&pressed=30%25$/);
  });

  test('a reset in a linked case concerns one assumption', async ({ page, site }) => {
    await openBridge(page, site.root, '?pressed=20%25');
    await pressEnter(bridge(page).locator('[data-input=pressed] [data-reset]'));
    await expectAt(page, 'pressed', base);
    await expectAt(page, 'harvest', input('harvest').value);
    await openBridge(page, site.root);
    await expectAt(page, 'pressed', base);
    await expectAt(page, 'harvest', 5200);
  });
});

test('the notes of a link come along, past jumps within a page, until they are put aside', async ({ page, site }) => {
  const note = { 'note/before-winter/damp': 'smells of (earth).' };
  const notes = `#notes=${encodeURIComponent(JSON.stringify(note))}`;
  const words = page.locator('.risk[data-item=damp] .their-words');
  await openView(page, site.root, notes);
  await expect(page.locator(linkedLine)).toContainText('1 note made');
  const section = page.locator('.contents [data-section]').last();
  await section.evaluate((link: HTMLElement) => link.click());
  await expect(page).toHaveURL(/#notes=.+&at=/);
  await page.reload();
  await expect(page.locator(`[id="${await section.getAttribute('data-section')}"]`)).toBeInViewport();
  await expect(page.locator(linkedLine)).toContainText('1 note made');
  await page.locator(`.contents a[href*="${chapter.checklist}"]`).evaluate((link: HTMLElement) => link.click());
  await wake(page.locator('risk-checklist'));
  await expect(words).toContainText('smells of (earth).');
  await pressEnter(act(page, 'adopt'));
  await expect(page).not.toHaveURL(/notes=/);
  await openChecklist(page, site.root);
  await expect(riskField(page, 'damp', 'note')).toHaveValue('smells of (earth).');
});
