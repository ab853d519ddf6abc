const key = 'report:theme';
const themes = ['system', 'light', 'dark'];

function savedTheme(): string {
  try {
    const theme = localStorage.getItem(key) ?? '';
    return themes.includes(theme) ? theme : 'system';
  } catch {
    return 'system';
  }
}

function save(theme: string): void {
  try {
    if (theme === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // The choice holds for this page all the same.
  }
}

function show(theme: string): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Lets the reader choose the theme; other tabs of the report follow. */
export function offerThemes(): void {
  const choice = document.querySelector<HTMLSelectElement>('[data-theme-choice]');
  if (!choice) return;
  choice.value = savedTheme();
  choice.addEventListener('change', () => {
    save(choice.value);
    show(choice.value);
  });
  addEventListener('storage', (event) => {
    if (event.key !== key && event.key !== null) return;
    choice.value = savedTheme();
    show(choice.value);
  });
}
