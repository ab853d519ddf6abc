const key = 'report:theme';
const themes = { system: 'System', light: 'Light', dark: 'Dark' };
type Theme = keyof typeof themes;

function savedTheme(): Theme {
  try {
    const theme = localStorage.getItem(key) ?? '';
    return Object.hasOwn(themes, theme) ? (theme as Theme) : 'system';
  } catch {
    return 'system';
  }
}

function save(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // The choice holds for this page all the same.
  }
}

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

function themeSelect(): HTMLSelectElement {
  const choice = document.createElement('select');
  choice.autocomplete = 'off';
  for (const [theme, label] of Object.entries(themes)) choice.add(new Option(label, theme));
  choice.value = savedTheme();
  return choice;
}

/** Puts the choice of theme into the header; other tabs of the report follow. */
export function offerThemes(): void {
  const place = document.querySelector('[data-theme-choice]');
  if (!place) return;
  const name = Object.assign(document.createElement('span'), { textContent: 'Theme' });
  const choice = themeSelect();
  const label = document.createElement('label');
  label.append(name, ' ', choice);
  place.append(label);
  choice.addEventListener('change', () => {
    const theme = choice.value as Theme;
    save(theme);
    show(theme);
  });
  addEventListener('storage', (event) => {
    if (event.key !== key && event.key !== null) return;
    const theme = savedTheme();
    choice.value = theme;
    show(theme);
  });
}
