import { fileURLToPath } from 'node:url';
import { bundledScript } from '../scripts/bundled-script.ts';
import type { KeptEdition } from './kept-edition.ts';

/** The worker that keeps an edition, as one script. */
export function serviceWorker(edition: KeptEdition): Promise<string> {
  return bundledScript(`import { serve } from ${module('service-worker.ts')};\nserve(${JSON.stringify(edition)});`);
}

/** The worker that removes what an earlier one kept. */
export function withdrawnWorker(): Promise<string> {
  return bundledScript(`import ${module('withdrawn-worker.ts')};`);
}

/** The script of pages that are kept. */
export function pageScript(): Promise<string> {
  return bundledScript(`import ${module('keep-offline.ts')};`);
}

function module(name: string): string {
  return JSON.stringify(fileURLToPath(new URL(name, import.meta.url)));
}
