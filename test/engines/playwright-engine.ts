import type { BrowserType } from '@playwright/test';
import { middleOf, type Engine, type Point } from './engine.ts';

/** A browser that Playwright has. */
export async function playwrightEngine(type: BrowserType, executablePath: string, args: string[]): Promise<Engine> {
  const browser = await type.launch({ executablePath, args });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  return {
    name: `${type.name()} ${browser.version()}`,
    errors,
    open: async (address) => void (await page.goto(address, { waitUntil: 'load' })),
    run: (expression) => page.evaluate(expression),
    press: (key) => page.keyboard.press(key),
    click: async (selector) => {
      const { x, y } = (await page.evaluate(middleOf(selector))) as Point;
      await page.mouse.click(x, y);
    },
    close: () => browser.close(),
  };
}
