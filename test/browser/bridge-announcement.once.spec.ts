import { input, shown } from './report.ts';
import { expect, test } from './site.ts';
import { bridge, openBridge, slider } from './widgets.ts';

test('a series of changes is announced once, politely, after a pause', async ({ page, site }) => {
  await page.clock.install();
  await openBridge(page, site.root);
  const status = bridge(page).locator('.announcement[role=status]');
  await expect(status).toBeEmpty();
  // From here on time passes only as the test says, however slow the machine is.
  await page.clock.pauseAt(Date.now() + 60_000);
  const announced = await status.evaluateHandle((element) => {
    const texts: string[] = [];
    new MutationObserver(() => texts.push(element.textContent)).observe(element, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return texts;
  });
  await slider(page, 'pressed').focus();
  for (let presses = 0; presses < 5; presses++) {
    await page.keyboard.press('ArrowRight');
    await page.clock.runFor(50);
  }
  expect(await announced.jsonValue()).toEqual([]);
  await page.clock.runFor(5000);
  expect(await announced.jsonValue()).toHaveLength(1);
  await expect(status).toContainText(
    shown('surplus', { pressed: input('pressed').value + 5 * input('pressed').range.step }),
  );
  await bridge(page).getByRole('button', { name: 'Reset all' }).click();
  await page.clock.runFor(5000);
  expect(await announced.jsonValue()).toHaveLength(2);
  await expect(status).toContainText(shown('surplus'));
});
