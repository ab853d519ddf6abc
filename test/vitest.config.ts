import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
/**
 * Files share the modules that they load: loading them anew for each took half of the time. What a module keeps thus outlives a
 * file; the words in use, which most tests depend on, are set again before each.
 */
const isolate = false;
/** Speed is not judged here: a slow machine may take its time. */
const testTimeout = 180_000;

export default defineConfig({
  root,
  test: {
    // By itself Vitest leaves one processor to watching files, which nobody does here.
    maxWorkers: availableParallelism(),
    projects: [
      {
        root,
        test: {
          name: 'unit',
          isolate,
          setupFiles: ['test/words-in-use.ts'],
          testTimeout,
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
          testTimeout,
          include: ['test/site/**/*.test.ts'],
          globalSetup: ['test/site/build.ts'],
        },
      },
    ],
  },
});
