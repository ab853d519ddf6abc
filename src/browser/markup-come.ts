/** Done when the page's markup has come to its end; a module that stands within the page may run before. */
export function markupCome(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((come) => document.addEventListener('readystatechange', () => come(), { once: true }));
}
