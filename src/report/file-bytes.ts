import { readFileSync, statSync } from 'node:fs';
import type { ContentProblem } from './content-problem.ts';

/** What is wrong with a file, without its name. */
export type FileFault = Omit<ContentProblem, 'file'>;

const megabyte = 1_000_000;
const largest = 5 * megabyte;

/** The bytes of a file of content/, or why it cannot be read; `advice` is for one that is too large. */
export function fileBytes(path: string, advice = ''): { bytes: Uint8Array } | { fault: FileFault } {
  try {
    const about = statSync(path);
    if (about.isDirectory()) return { fault: { message: 'this is a folder; a file is expected.' } };
    if (about.size <= largest) return { bytes: readFileSync(path) };
    const size = (about.size / megabyte).toFixed(1);
    return { fault: { message: `the file has ${size} MB; at most ${largest / megabyte} MB is expected${advice}.` } };
  } catch (error) {
    return { fault: { message: `the file cannot be read: ${reason(error)}.` } };
  }
}

/** Why the system refuses a file or folder, in plain words. */
export function reason(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const words: Record<string, string> = {
    ENOENT: 'it is a link to a file that does not exist',
    EACCES: 'permission is denied',
    EPERM: 'permission is denied',
    ELOOP: 'it is a link that leads back to itself',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    ENOTDIR: 'a folder is expected, and a file of that name is in the way',
    EEXIST: 'a file of that name is in the way',
  };
  return words[code] ?? message;
}
