import { expect, test } from './site.ts';

test('a change is announced once, politely, when the hand rests', async ({ page, site }) => {
  await page.clock.install();
  await page.goto(`${site.root}business-fundamentals/`);
  const bridge = page.locator('revenue-bridge[live]');
  const status = bridge.getByRole('status');
  await expect(status).toHaveCount(1);
  await expect(status).toBeEmpty();
  // From here on time passes only as it is told to, however long this machine takes.
  await page.clock.pauseAt(Date.now() + 60_000);
  const said = await status.evaluateHandle((element) => {
    const texts: string[] = [];
    new MutationObserver(() => texts.push(element.textContent)).observe(element, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return texts;
  });
  await bridge.locator('input[name=capture]').focus();
  for (let presses = 0; presses < 5; presses++) {
    await page.keyboard.press('ArrowRight');
    await page.clock.runFor(50);
  }
  expect(await said.jsonValue()).toEqual([]);
  await page.clock.runFor(5000);
  expect(await said.jsonValue()).toHaveLength(1);
  await expect(status).toHaveText(/^[^.]+: .+ against the base case\.$/);
  await bridge.getByRole('button', { name: 'Reset all' }).click();
  await page.clock.runFor(5000);
  expect(await said.jsonValue()).toHaveLength(2);
  await expect(status).toHaveText(/as in the base case\.$/);
});
