import { encode } from 'uqr';

/** Denser codes than this are hard to read off a screen, or off a card of paper. */
const densest = 16;

/** A link as a QR code, row by row, dark squares true; null where it is too long for one that a phone can read. */
export function linkCode(link: string): boolean[][] | null {
  try {
    return encode(link, { ecc: 'L', border: 0, maxVersion: densest }).data;
  } catch {
    return null;
  }
}
