import { pageWords as words } from '../words/words.ts';
import { readStored, writeStored } from '../dom/storage.ts';

const key = 'report:theme';
const { themes } = words;
type Theme = keyof typeof themes;

/** Adds the theme select to the header; other tabs of the report follow. */
export function offerThemes(): void {
  const place = document.querySelector('[data-theme-choice]');
  if (!place) return;
  const name = Object.assign(document.createElement('span'), { textContent: words.theme });
  const select = themeSelect();
  const label = document.createElement('label');
  label.append(name, ' ', select);
  place.append(label);
  select.addEventListener('change', () => {
    const theme = select.value as Theme;
    writeStored(key, theme === 'system' ? null : theme);
    show(theme);
  });
  addEventListener('storage', (event) => {
    if (event.key !== key && event.key !== null) return;
    select.value = savedTheme();
    show(savedTheme());
  });
}

function savedTheme(): Theme {
  const theme = readStored(key) ?? '';
  return Object.hasOwn(themes, theme) ? (theme as Theme) : 'system';
}

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

function themeSelect(): HTMLSelectElement {
  const select = document.createElement('select');
  select.autocomplete = 'off';
  for (const [theme, label] of Object.entries(themes)) select.add(new Option(label, theme));
  select.value = savedTheme();
  return select;
}
