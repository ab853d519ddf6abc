/** Ids of rows and risks got their figure's name in front; links to the former ids still lead there. */
export function findRenamedTarget(): void {
  const [, chapter, id] = /^#(?:(.+)--)?((?:trend|risk)-.+)$/.exec(location.hash) ?? [];
  if (id === undefined || document.getElementById(location.hash.slice(1))) return;
  const inChapter = chapter === undefined ? '' : `[id^="${CSS.escape(chapter)}--"]`;
  document.querySelector(`${inChapter}[id$="--${CSS.escape(id)}"]`)?.scrollIntoView();
}
