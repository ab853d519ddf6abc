import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { markdownFeatures } from './src/report/markdown-features.ts';
import { reportContent } from './src/report/integration.ts';
import { proseTree } from './src/report/prose-tree.ts';
import { publishing } from './src/publish/integration.ts';

export default defineConfig({
  // Where a second report is built beside the first, as tests do, each has its own cache.
  cacheDir: process.env.CACHE_DIR ?? './node_modules/.astro',
  outDir: process.env.OUT_DIR ?? './dist',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never', assets: 'assets' },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ features: markdownFeatures, hastPlugins: [proseTree] }),
  },
  integrations: [reportContent(), mdx(), publishing({ scriptsWithin: ['RevenueBridge'] })],
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro marks its own modules with directives that it reads before they are lost; the warning is of no use here.
        onLog: (level, log, report) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
        },
      },
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // A slow line pays for each file, and a slow phone some milliseconds: what every page needs comes as one, with the
              // little that others rest on, and so do what follows hands, and what draws.
              codeSplitting: {
                groups: [
                  {
                    name: 'page',
                    test: /preload-helper|src\/browser\/(kept-text|near-screen|reading-change|reading-on-demand|reading-parameter|when-idle)\.ts$|src\/model\/(program|typed-value)\.ts$/,
                  },
                  {
                    name: 'live',
                    test: /d3-array|src\/browser\/(announcement|hand-rest|live-numbers|live-places)\.ts$|src\/model\/(bridge-texts|dependencies|reading\/fields)\.ts$/,
                  },
                  {
                    name: 'pictures',
                    test: /d3-selection|src\/browser\/(join|picture-names)\.ts$|src\/charts\/(label-lines|linear|scene)\.ts$/,
                  },
                  { name: 'reading', test: /src\/browser\/(linked-reading|live-parts|reading-store|sorted-rows)\.ts$/ },
                ],
              },
            },
          },
        },
      },
    },
    experimental: {
      // Scripts find their chunks beside themselves, wherever the folder is served from.
      renderBuiltUrl: (_name, { hostType }) => (hostType === 'html' ? undefined : { relative: true }),
    },
  },
});
