import { contentFolder } from '../../src/report/content-folder.ts';
import { loadReport } from '../../src/report/load.ts';

/** The pages the benchmark looks at, as addresses within the site. */
export interface ReportPages {
  cover: string;
  /** A chapter of prose alone, or the first without a live bridge. */
  chapter: string;
  /** The chapter with the live bridge. */
  bridge: string;
  chapters: string[];
  /** One of every kind, with those that search engines are asked to leave out. */
  kinds: { path: string; indexed: boolean }[];
}

/** Finds the pages to look at from what the report's chapters hold. */
export function reportPages(): ReportPages {
  const { chapters } = loadReport(contentFolder);
  const withComponent = (name: string): string | undefined => {
    const chapter = chapters.find(({ components }) => components.some((component) => component.name === name));
    return chapter && `/${chapter.id}/`;
  };
  const bridge = withComponent('RevenueBridge');
  const first = chapters.find(({ id }) => `/${id}/` !== bridge);
  if (!bridge || !first)
    throw new Error('the benchmark needs a report with a revenue bridge and a chapter without one');
  const chapter = `/${first.id}/`;
  const widgets = ['TrendMatrix', 'RiskChecklist'].map(withComponent).filter((path) => path !== undefined);
  const indexed = new Set([
    '/',
    chapter,
    bridge,
    ...widgets,
    '/claims/',
    '/model/',
    '/sources/',
    '/glossary/',
    '/changes/',
  ]);
  return {
    cover: '/',
    chapter,
    bridge,
    chapters: chapters.map(({ id }) => `/${id}/`),
    kinds: [
      ...[...indexed].map((path) => ({ path, indexed: true })),
      ...['/all/', '/reading/', '/404.html'].map((path) => ({ path, indexed: false })),
    ],
  };
}
