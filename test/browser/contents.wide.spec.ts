import { chapter, named, report } from './report.ts';
import { expect, test } from './site.ts';

const { title, headings } = named(report.chapters, chapter.bridge.replace('/', ''));
const text = (id: string): string => named(headings, id).text;

test('the contents stand beside the text and mark the chapter and the section being read', async ({ page, site }) => {
  await page.goto(site.root + chapter.bridge);
  const contents = page.getByRole('navigation', { name: 'Contents' });
  await expect(contents.locator('[aria-current=page]')).toHaveText(title);
  await expect(contents.locator('details')).toHaveCount(0);
  const widget = page.locator(
    await contents
      .locator('.widget a')
      .first()
      .evaluate((link: HTMLAnchorElement) => link.hash),
  );
  await expect(widget.locator('revenue-bridge')).toBeAttached();
  for (const id of ['a-press-of-our-own', 'the-sum']) {
    const section = contents.locator(`[data-section=${id}]`);
    await expect(section).toBeVisible();
    await page.locator(`[id=${id}]`).evaluate((heading) => heading.scrollIntoView());
    await expect(section).toHaveAttribute('aria-current', 'location');
    await expect(contents.locator('[aria-current=location]')).toHaveCount(1);
  }
});

test('a jump past headings, in both directions, marks the section it leads to', async ({ page, site }) => {
  await page.goto(site.root + chapter.bridge);
  const present = page.getByRole('navigation', { name: 'Contents' }).locator('[aria-current=location]');
  const jumpTo = (place: string): Promise<void> => page.locator(place).evaluate((element) => element.scrollIntoView());
  for (const [place, section] of [
    ['#bridge-pressing-left', 'the-sum'],
    ['#a-press-of-our-own', 'a-press-of-our-own'],
    ['#figure-gate-prices', 'what-a-litre-sells-for'],
  ] as const) {
    await jumpTo(place);
    await expect(present).toHaveText(text(section));
  }
  await jumpTo('h1');
  await expect(present).toHaveCount(0);
});
