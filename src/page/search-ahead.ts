/**
 * Reads ahead what the search page is made of, into the browser's own store: a reader who has gone to the field types for a
 * second or two, which is what those files need.
 */
export async function readSearchAhead(address: string): Promise<void> {
  const connection = 'connection' in navigator ? (navigator.connection as { saveData?: boolean }) : undefined;
  if (!location.protocol.startsWith('http') || connection?.saveData) return;
  const read = (file: string): Promise<ArrayBuffer> => fetch(file).then((answer) => answer.arrayBuffer());
  try {
    const page = new DOMParser().parseFromString(new TextDecoder().decode(await read(address)), 'text/html');
    const parts = page.querySelectorAll('link[rel$=preload], link[rel=stylesheet]:not([media]), script[src]');
    const files = [...parts].map((part) => part.getAttribute('href') ?? part.getAttribute('src') ?? '');
    await Promise.all(files.map((file) => read(new URL(file, address).href)));
  } catch {
    // The search page itself says what it cannot read.
  }
}
