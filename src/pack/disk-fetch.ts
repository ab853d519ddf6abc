/** The address of the packed script itself, beside which its fonts and styles stand. */
export const scriptAddress = (document.currentScript as HTMLScriptElement | null)?.src ?? document.baseURI;

/** A file of the report as a packed script holds it. */
interface Packed {
  text?: string;
  base64?: string;
  module?: unknown;
}

/**
 * Takes the place of `fetch` in a packed report. A browser lets a page from disk fetch nothing, but run scripts, so each file
 * that is ever fetched has a script beside it that holds it.
 */
export async function diskFetch(input: string | URL, options?: RequestInit): Promise<Response> {
  const address = new URL(input, document.baseURI);
  if (address.protocol !== 'file:') return globalThis.fetch(address, options);
  address.search = address.hash = '';
  if (address.href.endsWith('/')) address.href += 'index.html';
  const { text, base64 = '' } = await packed(`${address.href}.js`);
  return new Response(text ?? Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)));
}

/** Takes the place of `import()` for a module whose address is known in the browser alone. */
export async function diskModule(address: string): Promise<unknown> {
  const file = new URL(address, document.baseURI);
  file.search = file.hash = '';
  return (await packed(file.href)).module;
}

async function packed(address: string): Promise<Packed> {
  const script = document.createElement('script') as HTMLScriptElement & { packed?: Packed };
  script.src = address;
  try {
    await new Promise((loaded, failed) => {
      script.onload = loaded;
      script.onerror = () => failed(new Error(address));
      document.head.append(script);
    });
    return script.packed ?? {};
  } finally {
    script.remove();
  }
}
