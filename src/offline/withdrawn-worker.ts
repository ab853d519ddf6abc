import { ownCaches } from './cache-names.ts';
import { worker } from './worker-scope.ts';

/**
 * Stands where a report that was once readable offline had its worker. Browsers look there for a newer one: this removes the
 * copies and then itself, and answers nothing.
 */
worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(withdraw()));

async function withdraw(): Promise<void> {
  const own = ownCaches(worker.registration.scope);
  for (const name of await caches.keys()) if (name.startsWith(own)) await caches.delete(name);
  await worker.registration.unregister();
}
