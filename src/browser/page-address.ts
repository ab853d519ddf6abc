/** Milliseconds between two writings of the address; browsers refuse more than some hundred in half a minute. */
const atMostEvery = 250;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** The page's address with another query; its place within the page is kept. */
export function addressWith(query: URLSearchParams): string {
  const address = new URL(location.href);
  address.search = query.toString();
  return address.href;
}

/** Shows a query in the address bar, without a step in the browser's history. */
export function showInAddress(query: () => URLSearchParams): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    try {
      history.replaceState(history.state, '', addressWith(query()));
    } catch {
      // A page opened from disk may not write its address; the case stands all the same.
    }
  }, atMostEvery);
}
