import type { Locator, Page } from '@playwright/test';
import { numberOf } from '../../src/model/program.ts';
import { run } from '../../src/model/run.ts';
import { pressEnter } from './press-enter.ts';
import { input, pressing, shown, word, workbench, written } from './report.ts';
import { expect, test } from './site.ts';
import { bridge, move, openBridge } from './widgets.ts';

const analyses = (page: Page): Locator => bridge(page).locator('.analyses');
const sentence = (page: Page): Locator => analyses(page).locator('.needed');
const cell = (page: Page, name: string): Locator => analyses(page).locator(`[data-text="${name}"]`);
const use = (page: Page, name: string): Locator =>
  analyses(page).getByRole('button', { name: `Use this value for ${input(name).label}` });

/** The label of one of the model's outputs. */
function label(name: string): string {
  return pressing.program.outputs.find((output) => output.name === name)?.label ?? `no output ${name}`;
}

/** The short name of any of its numbers, as choices have it. */
function short(name: string): string {
  return numberOf(pressing.program, name).short;
}

/** Asks about another result, and for a target in place of the one that stands. */
async function ask(page: Page, result: string, target?: string): Promise<void> {
  await analyses(page)
    .getByLabel('Result')
    .selectOption({ label: short(result) });
  if (target === undefined) return;
  await analyses(page).getByLabel('Target').fill(target);
  await page.keyboard.press('Enter');
}

const results = run(pressing.program, {});
/** The takings are in proportion to some assumptions, so that the question has an answer that can be checked. */
function needed(name: string): number {
  return input(name).value * ((results['hoped'] ?? NaN) / (results['takings'] ?? NaN));
}

test('the question and its answers follow the case', async ({ page, site }) => {
  await openBridge(page, site.root);
  await expect(sentence(page)).toContainText(shown('takings'));
  await expect(sentence(page)).toContainText(shown('hoped'));
  await pressEnter(analyses(page).getByText('What would have to be true'));
  await expect(cell(page, 'needed.value.price')).toHaveText(written('price', needed('price')));
  await move(page, 'pressed', 1);
  await expect(sentence(page)).toContainText(shown('takings', { pressed: 1 }));
  await expect(cell(page, 'needed.value.pressed')).toHaveText(written('pressed', needed('pressed')));
});

for (const place of ['root', 'deep'] as const) {
  test(`a value is used at full precision and answers the question, at the ${place} of a host`, async ({
    page,
    site,
  }) => {
    await openBridge(page, site[place]);
    await pressEnter(analyses(page).getByText('What would have to be true'));
    await pressEnter(use(page, 'price'));
    await expect(sentence(page)).toContainText(`${shown('hoped')}, which meets the target`);
    await expect(page).toHaveURL(
      (url) => Number(url.searchParams.get('price')).toFixed(9) === needed('price').toFixed(9),
    );
    await expect(page.locator('[data-word="pressing.reaches"]').first()).toHaveText(
      word('reaches', { price: needed('price') }),
    );
    await pressEnter(bridge(page).getByRole('button', { name: 'Undo' }));
    await expect(sentence(page)).toContainText(shown('takings'));
  });
}

test('an assumption that is not enough is named, and one without effect is left out', async ({ page, site }) => {
  await openBridge(page, site.root);
  await pressEnter(analyses(page).getByText('What would have to be true'));
  await ask(page, 'surplus', '1900');
  await expect(cell(page, 'needed.value.pressed')).toHaveText(/\d/);
  await expect(sentence(page)).toContainText('No value within its range is enough');
  await expect(sentence(page)).toContainText(input('bottle').short);
  for (const name of ['bottle', 'change']) await expect(cell(page, `needed.value.${name}`)).toBeHidden();
  await expect(sentence(page)).not.toContainText(input('change').short);
  await analyses(page).getByLabel('Target').fill('');
  await analyses(page).getByLabel('Target').blur();
  await expect(analyses(page).getByLabel('Target')).toHaveValue('1.900');
});

test('the question follows the slider last moved to a result that it moves, until the reader asks one', async ({
  page,
  site,
}) => {
  await openBridge(page, site.root);
  await bridge(page).locator('[data-input=change] input[type=range]').press('ArrowRight');
  await expect(sentence(page)).toContainText(label('payback'));
  await expect(analyses(page).getByLabel('Result')).toHaveValue('payback');
  await ask(page, 'juice');
  await bridge(page).locator('[data-input=price] input[type=range]').press('ArrowRight');
  await expect(analyses(page).getByLabel('Result')).toHaveValue('juice');
});

test('the ranking of assumptions follows the result, in picture, table and words', async ({ page, site }) => {
  await openBridge(page, site.root);
  await pressEnter(analyses(page).getByText('What matters most'));
  await expect(cell(page, 'matters.sentence')).toContainText(input('pressed').label);
  await ask(page, 'break_even');
  await expect(cell(page, 'matters.sentence')).toContainText(input('sold').label);
  const { low, high } = input('sold').range;
  await expect(cell(page, 'matters.0.range')).toContainText(written('sold', low));
  await expect(cell(page, 'matters.0.range')).toContainText(written('sold', high));
  await expect(
    analyses(page)
      .locator('.tornado text:visible', { hasText: shown('break_even') })
      .first(),
  ).toBeVisible();
  await expect(analyses(page).locator('.tornado:visible .end.low')).toHaveCount(2);
});

test('a result without a value is described as such, and shows no NaN', async ({ page, site }) => {
  await openBridge(page, site.root, '?harvest=0');
  await pressEnter(analyses(page).getByText('What matters most'));
  await ask(page, 'outlay_share', '40');
  await expect(cell(page, 'matters.sentence')).toContainText('No range gives this result a value');
  await expect(analyses(page)).not.toContainText(/NaN|Infinity/);
});

test('the simulation describes the case, the same for every reader', async ({ page, site }) => {
  await openBridge(page, site.root, '?pressed=100%25');
  const said = cell(page, 'chances.sentence');
  const ofBaseCase = await said.textContent();
  await pressEnter(analyses(page).getByText('How certain is it?'));
  await expect(said).not.toHaveText(ofBaseCase ?? '');
  await expect(said).toContainText(`it is ${shown('hoped')}`);
  const first = await said.textContent();
  await page.reload();
  await pressEnter(analyses(page).getByText('How certain is it?'));
  await expect(said).toHaveText(first ?? '');
  await ask(page, 'surplus', '1000');
  await expect(said).toContainText(written('surplus', 1000));
  await expect(analyses(page).locator('.dot-plot:visible .dot')).toHaveCount(50);
});

/** Delays the code of the analyses until the function that this returns is called. */
async function delayCode(page: Page): Promise<() => void> {
  const delay = Promise.withResolvers<void>();
  await page.route(/live-analyses/, async (route) => {
    await delay.promise;
    await route.continue();
  });
  return delay.resolve;
}

test('what is chosen before the code has loaded is not lost', async ({ page, site }) => {
  const load = await delayCode(page);
  await openBridge(page, site.root);
  await ask(page, 'juice', '2500');
  load();
  await expect(sentence(page)).toContainText(`${label('juice')} is ${shown('juice')}`);
  await expect(sentence(page)).toContainText(written('juice', 2500));
});

test('a value used before the code has loaded is not lost', async ({ page, site }) => {
  const load = await delayCode(page);
  await openBridge(page, site.root);
  await pressEnter(analyses(page).getByText('What would have to be true'));
  await pressEnter(use(page, 'price'));
  load();
  await expect(sentence(page)).toContainText('which meets the target');
});

test('any two assumptions are mapped, and choosing the same one twice swaps them', async ({ page, site }) => {
  await openBridge(page, site.root);
  await pressEnter(analyses(page).getByText('Two assumptions at once'));
  const ends = async (axis: 'x' | 'y', name: string): Promise<void> => {
    const { low, high } = input(name).range;
    await expect(cell(page, `pair.${axis}.0`)).toHaveText(written(name, low));
    await expect(cell(page, `pair.${axis}.4`)).toHaveText(written(name, high));
  };
  await ends('x', 'price');
  await ends('y', 'bottle');
  await expect(cell(page, 'pair.0.4')).toHaveText(
    shown('takings', { price: input('price').range.high, bottle: input('bottle').range.low }),
  );
  await analyses(page)
    .getByLabel('Across')
    .selectOption({ label: short('pressed') });
  await ends('x', 'pressed');
  await analyses(page)
    .getByLabel('Up')
    .selectOption({ label: short('pressed') });
  await expect(analyses(page).getByLabel('Across')).toHaveValue('bottle');
  await ends('y', 'pressed');
  await expect(analyses(page).locator('.two-way:visible .contour')).toHaveCount(1);
});

test('the reader’s case is compared with the named ones', async ({ page, site }) => {
  await openBridge(page, site.root, '?pressed=60%25');
  await pressEnter(analyses(page).getByText('Cases side by side'));
  await expect(cell(page, 'compared.yours.surplus')).toHaveText(shown('surplus', { pressed: 0.6 }));
  await expect(cell(page, 'compared.base.surplus')).toHaveText(shown('surplus'));
  for (const { id, inputs } of pressing.cases)
    await expect(cell(page, `compared.${id}.surplus`)).toHaveText(shown('surplus', inputs));
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the author’s question is answered in full, without dead controls', async ({ page, site }) => {
    await page.goto(site.root + workbench);
    await expect(sentence(page)).toContainText(shown('takings'));
    await analyses(page).getByText('What would have to be true').click();
    await expect(cell(page, 'needed.value.price')).toHaveText(written('price', needed('price')));
    await analyses(page).getByText('What matters most').click();
    await expect(analyses(page).locator('.tornado:visible')).toHaveCount(1);
    for (const control of await analyses(page).locator('button, select, input').all())
      await expect(control).toBeHidden();
  });
});
