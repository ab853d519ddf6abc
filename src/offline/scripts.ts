import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import type { KeptEdition } from './kept-edition.ts';

const entry = '\0offline';

/** The worker that keeps an edition, as one script. */
export function serviceWorker(edition: KeptEdition): Promise<string> {
  return bundled(`import { serve } from ${module('service-worker.ts')};\nserve(${JSON.stringify(edition)});`);
}

/** The worker that removes what an earlier one kept. */
export function withdrawnWorker(): Promise<string> {
  return bundled(`import ${module('withdrawn-worker.ts')};`);
}

/** The script of pages that are kept. */
export function pageScript(): Promise<string> {
  return bundled(`import ${module('keep-offline.ts')};`);
}

function module(name: string): string {
  return JSON.stringify(fileURLToPath(new URL(name, import.meta.url)));
}

async function bundled(code: string): Promise<string> {
  const { output } = await build({
    input: entry,
    write: false,
    logLevel: 'warn',
    plugins: [
      {
        name: 'offline',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? code : null),
      },
    ],
    output: { format: 'iife', codeSplitting: false, minify: true },
  });
  return output[0].code;
}
