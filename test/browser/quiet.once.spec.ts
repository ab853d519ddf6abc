import { expect, test } from './site.ts';

for (const place of ['root', 'deep'] as const) {
  test(`no page logs an error, misses a file or loads one from another site, at the ${place} of a host`, async ({
    page,
    site,
  }) => {
    const faults: string[] = [];
    const origin = new URL(site.root).origin;
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        faults.push(`${page.url()} says: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`${page.url()} fails: ${error.message}`));
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${page.url()} misses ${response.url()}`);
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      const own = url.origin === origin && url.href.startsWith(site[place]);
      if (!own && url.protocol.startsWith('http')) faults.push(`${page.url()} asks for ${url.href}`);
    });
    expect(site.pages.length).toBeGreaterThan(10);
    for (const address of site.pages) {
      await page.goto(site[place] + address, { waitUntil: 'load' });
      await page.evaluate(async () => {
        const faces = [...document.fonts].filter((face) => !face.family.includes('Fallback'));
        await Promise.all(faces.map((face) => face.load()));
      });
    }
    expect(faults).toEqual([]);
  });
}
