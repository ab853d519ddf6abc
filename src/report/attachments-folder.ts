/** The folder of a content folder that holds the author's downloads; they are published as they are, under its name. */
export const attachmentsFolder = 'files';

/** Whether a path from a site's root is an author's download, of this edition or of one that is kept. */
export function isAttachment(path: string): boolean {
  return path.replace(/^v\/[^/]+\//, '').startsWith(`${attachmentsFolder}/`);
}
