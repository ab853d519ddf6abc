import { expect, test } from './site.ts';

test('what is on screen follows a step at once, the rest when the hand rests', async ({ page, site }) => {
  await page.goto(`${site.root}business-fundamentals/`);
  const figure = page.locator('#bridge-revenue');
  await expect(page.locator('revenue-bridge[live]')).toBeAttached();
  const answer = figure.locator('.answers [data-answer] data').first();
  await figure.locator('input[name=capture]').focus();
  await page.keyboard.press('ArrowRight');
  await answer.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  // Long enough for the first step to have been followed everywhere, and for the observer to have looked.
  const table = figure.locator('[data-row=trainium_revenue] td.align-right');
  await expect(table).not.toHaveText('$3 billion');
  const steps = await figure.evaluate(async (element) => {
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    const slider = element.querySelector<HTMLInputElement>('input[name=capture]');
    const texts = (): (string | undefined)[] =>
      ['.answers [data-answer] data', '[data-row=trainium_revenue] td.align-right'].map(
        (place) => element.querySelector(place)?.textContent ?? undefined,
      );
    const before = texts();
    slider?.stepUp(5);
    slider?.dispatchEvent(new Event('input', { bubbles: true }));
    return { before, at: texts() };
  });
  expect(steps.at[0]).not.toBe(steps.before[0]);
  expect(steps.at[1]).toBe(steps.before[1]);
  await expect(table).not.toHaveText(steps.before[1] ?? '');
});

test('analyses on screen follow a step at once, those off screen when the hand rests', async ({ page, site }) => {
  await page.goto(`${site.root}business-fundamentals/`);
  await expect(page.locator('revenue-bridge[live]')).toBeAttached();
  const analyses = page.locator('revenue-bridge .analyses');
  const [sentence, matters] = [analyses.locator('.needed'), analyses.locator('[data-text="matters.sentence"]')];
  await analyses.getByText('What matters most').press('Enter');
  await page.locator('revenue-bridge input[name=growth]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(sentence).not.toContainText('comes to 13.56%');
  const stepped = async (seen: 'sentence' | 'title'): Promise<boolean[]> => {
    await (seen === 'sentence' ? sentence : page.locator('h1')).evaluate((element) =>
      element.scrollIntoView({ block: 'start' }),
    );
    const before = await Promise.all([sentence.textContent(), matters.textContent()]);
    const at = await page.locator('revenue-bridge').evaluate(async (element) => {
      for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
      const slider = element.querySelector<HTMLInputElement>('input[name=growth]');
      slider?.stepUp(5);
      slider?.dispatchEvent(new Event('input', { bubbles: true }));
      return ['.needed', '[data-text="matters.sentence"]'].map(
        (place) => element.querySelector(`.analyses ${place}`)?.textContent ?? '',
      );
    });
    const follows = at.map((text, index) => text !== before[index]);
    await expect(sentence).not.toHaveText(before[0] ?? '');
    await expect(matters).not.toHaveText(before[1] ?? '');
    return follows;
  };
  expect(await stepped('sentence')).toEqual([true, true]);
  expect(await stepped('title')).toEqual([false, false]);
});
