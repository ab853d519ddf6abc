import type { APIRoute, GetStaticPaths } from 'astro';
import { dayText } from '../components/day-text.ts';
import { contentFolder } from '../report/content-folder.ts';
import { frozenDays } from '../report/frozen-editions.ts';
import type { EditionList, ListedEdition } from '../reading/edition-list.ts';
import { report } from '../report.ts';

/** None where the report has no edition, and so no other. */
export const getStaticPaths: GetStaticPaths = () =>
  report.file.edition === '' ? [] : [{ params: { editions: 'editions' } }];

/** The current edition and the earlier ones: what pages of a kept edition, and links made with one, ask for. */
export const GET: APIRoute = () => {
  const { edition, version } = report.file;
  const kept = new Set(frozenDays(contentFolder));
  const listed = (of: { edition: string; version: string }): ListedEdition => ({
    edition: of.edition,
    version: of.version,
    day: dayText(of.edition),
    ...(kept.has(of.edition) ? { path: `v/${of.edition}/` } : {}),
    ...(of.edition < edition ? { changes: `changes/${of.edition}/` } : {}),
  });
  const list: EditionList = {
    report: report.file.id,
    editions: [{ edition, version }, ...report.editions].map(listed),
  };
  return new Response(`${JSON.stringify(list, null, 1)}\n`);
};
