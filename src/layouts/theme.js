// Runs before the first paint, so that the wrong theme never flashes, nor do marks that the reader has put away. Browsers
// load no modules from disk, so a page opened from disk is treated as one without scripts, unless `npm run pack` made it.
const root = document.documentElement;
try {
  const theme = localStorage.getItem('report:theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  const marks = localStorage.getItem('report:marks');
  if (marks === 'workings' || marks === 'none') root.dataset.marks = marks;
} catch {
  // Storage is not available: the system's theme and calm marks stay.
}
if (location.protocol !== 'file:' || 'packed' in root.dataset) {
  root.classList.add('scripted');
  // Some hosts show a folder's page at an address without the slash, where its relative links would begin a folder too high.
  if (!/^404/.test(root.dataset.page ?? '') && !/(\/|\.html)$/.test(location.pathname)) {
    history.replaceState(history.state, '', `${location.pathname}/${location.search}${location.hash}`);
  }
}
// Pages change into one another where the reader has nothing against motion. Said here, since Chromium may decide whether a
// page takes part before its style sheets are there.
if ('adoptedStyleSheets' in document) {
  const change = new CSSStyleSheet();
  change.replaceSync('@media (prefers-reduced-motion: no-preference) { @view-transition { navigation: auto } }');
  document.adoptedStyleSheets = [change];
}
