import type { Page } from '@playwright/test';

/** Elements that make the page wider than the window, on the side where lines end. */
export async function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return right > clientWidth + 1 || left < -1;
      })
      .slice(0, 8)
      .map(
        (element) =>
          `<${element.localName} class="${element.getAttribute('class') ?? ''}"> ${element.textContent.slice(0, 40)}`,
      )
      .concat(`the page is ${scrollWidth} px wide in ${clientWidth}`);
  });
}
