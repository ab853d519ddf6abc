import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isFrozenBuild } from '../build/frozen-build.ts';
import { contentFolder } from '../report/content-folder.ts';
import { plainText, report } from '../report.ts';
import type { CitedReport } from './report-items.ts';

const { file } = report;
const site = import.meta.env.SITE;

/** Whether this edition is kept at an address of its own, or is being built to be. */
const isKept =
  isFrozenBuild || (file.edition !== '' && existsSync(join(contentFolder, 'editions', file.edition, 'index.html')));

/** The report as its citations tell of it: at the address that its edition keeps, where it has one. */
export const citedReport: CitedReport = {
  id: file.id,
  title: plainText(file.title),
  authors: file.author_names,
  publisher: file.publisher,
  edition: file.edition,
  version: file.version,
  language: file.language,
  address: site && new URL(isKept && file.edition ? `v/${file.edition}/` : '', site).href,
};
