import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
/** The modules tested keep no state, and loading them anew for every file took half of the time. */
const isolate = false;

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          isolate,
          setupFiles: ['test/words-in-use.ts'],
          // Speed is not judged here: a slow machine may take its time.
          testTimeout: 180_000,
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/**', 'test/browser/**'],
        },
      },
      {
        root,
        test: {
          name: 'site',
          isolate,
          setupFiles: ['test/words-in-use.ts'],
          include: ['test/site/**/*.test.ts'],
          globalSetup: ['test/site/build.ts'],
        },
      },
    ],
  },
});
