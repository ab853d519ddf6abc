import { buildSite } from '../site/build.ts';

/** Builds the second report once for all workers, and anew each time, so that no test runs on an old build. */
export default async function builtSite(): Promise<void> {
  await buildSite('other-site');
}
