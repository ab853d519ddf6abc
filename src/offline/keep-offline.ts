// The script of pages that can be read offline: lets the worker keep a copy once the page itself is there.
import { whenIdle } from '../dom/idle.ts';

interface DataSaving {
  connection?: { saveData?: boolean };
}

const address = new URL('../service-worker.js', (document.currentScript as HTMLScriptElement).src);
const { build = '' } = document.documentElement.dataset;

async function keepOffline(): Promise<void> {
  const { serviceWorker: workers } = navigator;
  // Who saves data is spared the copy, but not what a worker must know that is there already.
  if (!workers.controller && (navigator as DataSaving).connection?.saveData) return;
  await workers.register(address);
  (await workers.ready).active?.postMessage(build);
}

if ('serviceWorker' in navigator)
  addEventListener('load', () =>
    // A report without a copy is none the worse.
    whenIdle(() => void keepOffline().catch(() => undefined)),
  );
