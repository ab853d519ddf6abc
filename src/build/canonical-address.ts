/** Where a built page is published, as its canonical link says; null where the build knew no address. */
export function canonicalAddress(html: string): string | null {
  const address = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
  return address !== undefined && URL.canParse(address) ? address : null;
}
