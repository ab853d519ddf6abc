import { fileURLToPath } from 'node:url';
import { loadReport } from '../../src/report/load.ts';

/** The report's content, to hold pages against. */
export const report = loadReport(fileURLToPath(new URL('../../content', import.meta.url)));
