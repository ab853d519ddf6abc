import { buildSite } from '../site/build.ts';

/** Builds the site that readers' tests use, once for all workers and anew each time: an older one would be tested in vain. */
export default async function builtSite(): Promise<void> {
  await buildSite('site');
}
