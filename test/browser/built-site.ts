import { freshSite } from '../site/build.ts';

/** Builds the second report once for all workers, unless the other tests have just built it. */
export default async function builtSite(): Promise<void> {
  await freshSite('other-site');
}
