import { existsSync } from 'node:fs';
import { buildSite, builtFolder } from '../site/build.ts';

/** Builds the site that readers' tests use, once for all workers, unless the tests of the site have built it. */
export default async function builtSite(): Promise<void> {
  if (!existsSync(builtFolder('site'))) await buildSite('site');
}
