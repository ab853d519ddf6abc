/** Adds a style sheet to the page, and resolves when it stands; one that cannot be fetched leaves its part without looks. */
export async function sheetLoaded(address: string): Promise<void> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address });
  await new Promise<void>((done) => {
    for (const end of ['load', 'error']) link.addEventListener(end, () => done(), { once: true });
    document.head.append(link);
  });
}
