import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';

/** Slow 4G, in bytes a second and milliseconds. */
const slow4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const slowerProcessor = 4;

/** A page on an emulated phone, with the session that speaks to the browser's own instruments. */
export interface Phone {
  context: BrowserContext;
  page: Page;
  instruments: CDPSession;
}

/** Opens an empty page as a phone of the middle range has it: nothing cached, a slow processor and, if wanted, a slow network. */
export async function openPhone(browser: Browser, network: 'slow 4G' | 'as it is'): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  const instruments = await context.newCDPSession(page);
  await instruments.send('Network.enable');
  await instruments.send('Network.setCacheDisabled', { cacheDisabled: true });
  if (network === 'slow 4G') await instruments.send('Network.emulateNetworkConditions', slow4G);
  await instruments.send('Emulation.setCPUThrottlingRate', { rate: slowerProcessor });
  return { context, page, instruments };
}
