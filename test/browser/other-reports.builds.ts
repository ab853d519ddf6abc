import { test } from '@playwright/test';
import { freshSite } from '../site/build.ts';
import { otherReports } from './other-reports.ts';

/** Without the builds of other tests there are many, and each takes its time. */
test.setTimeout(600_000);

test('the other reports stand built', async () => {
  // One after another, since one build keeps two processors busy.
  for (const name of otherReports) await freshSite(name);
});
