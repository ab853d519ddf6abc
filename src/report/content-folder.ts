import { resolve } from 'node:path';

/** The report's folder: content/, or the environment variable CONTENT. */
export const contentFolder = resolve(process.env['CONTENT'] ?? 'content');
