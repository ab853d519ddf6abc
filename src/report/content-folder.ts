import { resolve } from 'node:path';

/** The folder that holds the report: content/, or the one named by the environment's CONTENT. */
export const contentFolder = resolve(process.env['CONTENT'] ?? 'content');
