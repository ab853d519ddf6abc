import { report, workbench } from './report.ts';
import { expect, test } from './site.ts';

const [earlier] = report.editions;

test('a link made with an earlier edition leads to what its sender saw, and to what has changed since', async ({
  page,
  site,
}) => {
  const edition = earlier?.edition ?? '';
  // The report of the tests keeps only the verdicts of its first edition; this host has all of it.
  await page.route('**/editions.json', async (route) => {
    const list = (await (await route.fetch()).json()) as { editions: { edition: string; path?: string }[] };
    for (const one of list.editions) if (one.edition === edition) one.path = `v/${edition}/`;
    await route.fulfill({ json: list });
  });
  await page.route(`**/v/${edition}/**`, (route) => route.fulfill({ body: 'kept', contentType: 'text/html' }));
  await page.goto(`${site.root}${workbench}?edition=${edition}&pressed=20%25`);
  const line = page.locator('.reading-edition');
  await expect(line).toContainText('This link was made with the edition of 5 October 2025.');
  await expect(line.getByRole('link', { name: 'What changed since' })).toHaveAttribute(
    'href',
    `${site.root}changes/${edition}/`,
  );
  await expect(page).toHaveURL(`${site.root}${workbench}?edition=${edition}&pressed=20%25`);
  await line.getByRole('link', { name: 'As your sender saw it' }).click();
  await expect(page).toHaveURL(`${site.root}v/${edition}/${workbench}?pressed=20%25`);
});
