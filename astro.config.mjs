import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { markdownFeatures } from './src/report/markdown-features.ts';
import { authorsDesk } from './src/author/desk-server.ts';
import { reportContent } from './src/report/integration.ts';
import { proseImages, proseLiterals, proseTables } from './src/report/prose-tree.ts';
import { authorsGuide } from './src/author/guide/integration.ts';
import { attachments } from './src/build/attachments.ts';
import { proseHeadings } from './src/report/heading-ids.ts';
import { proseQuotes } from './src/report/prose-quotes.ts';
import { keptEditions } from './src/editions/integration.ts';
import { buildInWorkFolder } from './src/build/work-folder.ts';
import { licences } from './src/licences/integration.ts';
import { offlineReading } from './src/offline/integration.ts';
import { publishing } from './src/build/integration.ts';
import { markdownTwins } from './src/twins/integration.ts';
import { searchIndex } from './src/search/index/integration.ts';

export default defineConfig({
  cacheDir: process.env.CACHE_DIR ?? './node_modules/.astro',
  outDir: process.env.OUT_DIR ?? './dist',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never', assets: 'assets' },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      features: markdownFeatures,
      mdastPlugins: proseImages,
      hastPlugins: [proseQuotes, proseHeadings, proseTables, proseLiterals],
    }),
  },
  integrations: [
    reportContent(),
    mdx(),
    publishing(),
    markdownTwins(),
    searchIndex(),
    licences(),
    attachments(),
    offlineReading(),
    keptEditions(),
    buildInWorkFolder(),
    authorsGuide(),
    authorsDesk(),
  ],
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Some hosts lower-case every path, and some leave out files that begin with an underscore.
        output: {
          hashCharacters: 'base36',
          sanitizeFileName: (name) =>
            name
              .toLowerCase()
              .replace(/[^\w./-]/g, '_')
              .replace(/^[_.]+/, 'page.'),
        },
        // Astro marks its own modules with directives that it reads before they are lost; the warning is of no use here.
        onLog: (level, log, report) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
        },
      },
    },
    experimental: {
      // Scripts find their chunks beside themselves, wherever the folder is served from.
      renderBuiltUrl: (_name, { hostType }) => (hostType === 'html' ? undefined : { relative: true }),
    },
  },
});
