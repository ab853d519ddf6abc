// Runs before the first paint, so that the wrong theme never flashes. Browsers load no modules from disk, so a page opened
// from disk is treated as one without scripts.
const root = document.documentElement;
try {
  const theme = localStorage.getItem('report:theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
} catch {
  // Storage is not available: the system's theme stays.
}
if (location.protocol !== 'file:') root.classList.add('scripted');
