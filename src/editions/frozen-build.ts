/** The variable that tells a build that it makes an edition to be kept, in a folder v/<day>/ of a site. */
export const frozenVariable = 'FROZEN_EDITION';

/** Whether this build makes an edition to be kept. */
export const isFrozenBuild = process.env[frozenVariable] === 'yes';

/** Files of a site that mean something at its root alone. */
export const rootFiles = ['404.html', '_headers', '.nojekyll', 'CNAME', 'editions.json', 'robots.txt', 'sitemap.xml'];

/** The address of an earlier edition from a page of this one, which may itself be kept: then they lie side by side. */
export function editionAddress(edition: string, page: string): string {
  return isFrozenBuild ? `${toRoot(page)}../${edition}/` : `/v/${edition}/`;
}

/** The address of the current edition from a page of one that is kept. */
export function currentAddress(page: string): string {
  return `${toRoot(page)}../../`;
}

/** The way up from a page, such as /claims/, to the cover. */
function toRoot(page: string): string {
  return '../'.repeat(page.split('/').length - 2);
}
