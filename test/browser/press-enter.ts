import { expect, type Locator } from '@playwright/test';

/** Presses Enter on a control once it is shown: Playwright sends a key to a hidden control too, where it is lost. */
export async function pressEnter(control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  await control.press('Enter');
}
