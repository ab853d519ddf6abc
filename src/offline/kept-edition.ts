/** What a service worker keeps: one build of the report, as a whole. */
export interface KeptEdition {
  /** Names the build; each of its pages bears the name. */
  build: string;
  files: readonly KeptFile[];
  /** Whether pages are asked for by their file names, from hosts that show none for a folder. */
  namesFiles: boolean;
  /** What a kept page says, as markup. */
  notice: string;
}

export interface KeptFile {
  /** From the report's root; a page's is that of its folder. */
  address: string;
  /**
   * How the file is known as this build's own: a page bears the build's name; an asset's name holds its hash; for other files
   * this is the beginning of their SHA-256.
   */
  is: 'page' | 'asset' | (string & {});
}

/** The attribute of a page's root in which it bears its build's name. */
export const buildAttribute = 'data-build';

/** How much of a file's SHA-256 is compared, in hexadecimal digits. */
export const hashLength = 16;
