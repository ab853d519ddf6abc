/** Ids of rows and risks got their figure's name in front; links to the former ids still lead there. */
export function findRenamedTarget(): void {
  const id = location.hash.slice(1);
  if (!/^(trend|risk)-/.test(id) || document.getElementById(id)) return;
  document.querySelector(`[id$="--${CSS.escape(id)}"]`)?.scrollIntoView();
}
