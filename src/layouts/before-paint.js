// Holds back the first paint (blocking="render") and not the parser, so that a chosen theme never flashes and nothing
// moves when the modules arrive. A plain script, because modules run too late and the policy allows no inline one.
const root = document.documentElement;
try {
  const theme = localStorage.getItem('report:theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
} catch {
  // Storage can be closed to us; the system's theme holds.
}
// Opened from disk, browsers load no modules: the page then stands as it does without script.
if (location.protocol !== 'file:') {
  root.classList.add('scripted');
  // Who comes to a place within the page, by a link or by going back, finds all of it laid out, so that the place stays.
  if (!location.hash && performance.getEntriesByType('navigation')[0]?.type === 'navigate') root.classList.add('waits');
}
