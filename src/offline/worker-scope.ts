/** What a service worker has of its browser; TypeScript's own types for workers cannot stand beside those for pages. */
interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim: () => Promise<void>;
    matchAll: (options: { includeUncontrolled: boolean }) => Promise<readonly { id: string }[]>;
  };
  skipWaiting: () => Promise<void>;
  addEventListener: <Name extends keyof WorkerEvents>(
    name: Name,
    listener: (event: WorkerEvents[Name]) => void,
  ) => void;
}

interface Extendable {
  waitUntil: (work: Promise<unknown>) => void;
}

export interface FetchedEvent extends Extendable {
  readonly request: Request;
  /** The page that asks; empty for one that is yet to open. */
  readonly clientId: string;
  /** The page that will open. Safari did not say it at first. */
  readonly resultingClientId?: string;
  /** The host's answer, asked for while the worker was starting. */
  readonly preloadResponse?: Promise<Response | undefined>;
  respondWith: (answer: Promise<Response>) => void;
}

interface MessageFromPage extends Extendable {
  readonly data: unknown;
  readonly source: { id: string } | null;
}

interface WorkerEvents {
  install: Extendable;
  activate: Extendable;
  fetch: FetchedEvent;
  message: MessageFromPage;
}

export const worker = self as unknown as WorkerScope;
