import { expect, type Locator, type Page } from '@playwright/test';
import { pressEnter } from './press-enter.ts';
import { chapter, entered, workbench } from './report.ts';

/** Where the model is moved: its workbench, or in a chapter the view with most inputs. */
export const bridge = (page: Page): Locator => page.locator('model-workbench, revenue-bridge[data-view=left]');
export const matrix = (page: Page): Locator => page.locator('trend-matrix');
export const checklist = (page: Page): Locator => page.locator('risk-checklist');

/** Goes to the model's workbench and waits until it is live. */
export async function openBridge(page: Page, root: string, query = ''): Promise<void> {
  await page.goto(root + workbench + query);
  await wake(bridge(page));
}

/** Goes to the chapter with the model's views and waits until one of them is live. */
export async function openView(page: Page, root: string, query = ''): Promise<void> {
  await page.goto(root + chapter.bridge + query);
  await wake(bridge(page));
}

/** Goes to the chapter with the matrix and waits until the matrix is live. */
export async function openMatrix(page: Page, root: string, query = ''): Promise<void> {
  await page.goto(root + chapter.matrix + query);
  await wake(matrix(page));
}

/** Goes to the chapter with the checklist, waits until the checklist is live, and opens every risk. */
export async function openChecklist(page: Page, root: string, query = ''): Promise<void> {
  await page.goto(root + chapter.checklist + query);
  await wake(checklist(page));
  await openRisks(page);
  await checklist(page).locator('legend').first().scrollIntoViewIfNeeded();
}

/** Opens every risk of the checklist, which shows the reader's fields. */
export async function openRisks(page: Page): Promise<void> {
  await checklist(page)
    .locator('li.risk > details')
    .evaluateAll((all: HTMLDetailsElement[]) => all.forEach((details) => (details.open = true)));
}

/** Scrolls to a widget, whose script loads when it comes near the screen, and waits for the script. */
export async function wake(widget: Locator): Promise<void> {
  await widget.scrollIntoViewIfNeeded();
  await expect(widget).toHaveAttribute('live', /^(?!controls$)/);
}

/** The slider, and the number field, of an assumption in the bridge. */
export const slider = (page: Page, name: string): Locator =>
  bridge(page).locator(`.controls [data-input=${name}] input[type=range]`);
export const numberField = (page: Page, name: string): Locator =>
  bridge(page).locator(`.controls [data-input=${name}] input:not([type=range])`);

/** Types a value into an assumption's number field and leaves the field. */
export async function move(page: Page, name: string, value: number): Promise<void> {
  await numberField(page, name).fill(entered(name, value));
  await numberField(page, name).blur();
}

/** Expects an assumption to stand at a value. */
export async function expectAt(page: Page, name: string, value: number): Promise<void> {
  await expect(numberField(page, name)).toHaveValue(entered(name, value));
}

/** A risk of the checklist, and one of the reader's fields for it. */
export const risk = (page: Page, id: string): Locator => page.locator(`risk-checklist li.risk[data-item="${id}"]`);
export const riskField = (page: Page, id: string, kind: string): Locator =>
  risk(page, id).locator(`[data-field=${kind}]`);

/** A trend's row in the table, and its button in the ranking. */
export const trend = (page: Page, id: string): Locator => page.locator(`trend-matrix tbody[data-trend="${id}"]`);
export const grip = (page: Page, id: string): Locator => page.locator(`trend-matrix .grip[data-trend="${id}"]`);

/** What was said about the reader's reading in the line at the foot of the page, and a button of that line. */
export const counts = (page: Page): Locator => page.locator('.reading-counts');
export const act = (page: Page, name: string): Locator => page.locator(`.reading-line [data-act=${name}]`);

/** Shows what can be done with the reading, which the line folds away where it is narrow. */
export async function openActions(page: Page): Promise<void> {
  await expect(page.locator('.reading-own')).toBeVisible();
  const fold = act(page, 'actions');
  if ((await fold.isVisible()) && (await fold.getAttribute('aria-expanded')) === 'false') await pressEnter(fold);
}

/** Denies a page its storage, as some browsers do in private windows. */
export async function closeStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
}

/** Adds a style sheet of the test's own, as readers' browsers and extensions do. */
export async function addStyle(page: Page, style: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, style);
}
