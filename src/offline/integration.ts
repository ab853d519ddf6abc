import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { relativeReference } from '../build/relative-links.ts';
import { writtenDay } from '../components/written-day.ts';
import { isFrozenBuild } from '../build/frozen-build.ts';
import { contentFolder } from '../report/content-folder.ts';
import { directionOf } from '../report/direction.ts';
import { loadReport } from '../report/load.ts';
import { plainText } from '../report/plain-text.ts';
import type { Report } from '../report/report-types.ts';
import { makeOffline, withdrawOffline, type Addresses, type Installed } from './offline-site.ts';

/**
 * Lets readers install a report whose report.yaml says `offline: true`, and read it without a connection; comes after whatever
 * changes pages. An edition that is kept beside others is not installed.
 */
export function offlineReading(): AstroIntegration {
  let site: string | undefined;
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => void (site = config.site),
      'astro:build:done': async ({ dir }) => {
        if (isFrozenBuild) return;
        const folder = fileURLToPath(dir);
        const report = loadReport(contentFolder);
        if (report.file.offline) await makeOffline(folder, installed(report), addresses(site));
        else await withdrawOffline(folder);
      },
    },
  };
}

function installed(report: Report): Installed {
  const { title, description, language, edition } = report.file;
  return {
    title: plainText(title, report),
    description: plainText(description, report),
    language,
    direction: directionOf(language) ?? 'ltr',
    day: edition ? writtenDay(edition, report.file) : '',
  };
}

/** How links are written, as LINKS says. */
function addresses(site: string | undefined): Addresses {
  const links = process.env['LINKS'];
  const root = links === 'rooted' && site ? new URL(site).pathname.replace(/\/$/, '') : undefined;
  return {
    from: (page, target) => (root === undefined ? relativeReference(page, target) : root + target),
    namesFiles: links === 'files',
  };
}
