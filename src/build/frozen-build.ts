import { posix } from 'node:path';

/** The variable that tells a build which edition it makes to be kept, in a folder v/<day>/ of a site. */
export const frozenVariable = 'FROZEN_EDITION';

/** The day of the edition to be kept that this build makes; undefined where it makes the report itself. */
export const frozenDay = process.env[frozenVariable] || undefined;

/** Whether this build makes an edition to be kept. */
export const isFrozenBuild = frozenDay !== undefined;

/** Files of a site that mean something at its root alone. */
export const rootFiles = ['404.html', '_headers', '.nojekyll', 'CNAME', 'editions.json', 'robots.txt', 'sitemap.xml'];

/**
 * The address of an earlier edition. Kept editions lie side by side, so that from one the way to another leads out of the
 * folder that holds it.
 */
export function editionAddress(edition: string): string {
  return isFrozenBuild ? `/../${edition}/` : `/v/${edition}/`;
}

/** The address of the current edition from one that is kept. */
export const currentAddress = '/../../';

/** Where an address of this build will lie in the site: that of an edition to be kept, in a folder of it. */
export function inSite(address: string, day = frozenDay): string {
  if (day === undefined) return address;
  const [, path = '/', rest = ''] = /^([^?#]*)(.*)$/.exec(address) ?? [];
  return posix.join('/v', day, path) + rest;
}
