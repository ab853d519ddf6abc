import { readStored, writeStored } from '../dom/storage.ts';
import { markOpeners } from './openers.ts';
import { closePanel } from './panels.ts';

const key = 'report:marks';
/** What readers may see of the marks in the text: `src/layouts/theme.js` applies the saved choice before the first paint. */
const choices = ['calm', 'workings', 'none'] as const;
type Choice = (typeof choices)[number];

/** The addresses of marks while the reader reads without them. */
const addresses = new Map<Element, string>();

/** Makes the choice between calm marks, all workings and no marks work; other tabs of the report follow. */
export function offerMarks(): void {
  show(savedChoice());
  const place = document.querySelector('[data-marks-choice]');
  place?.addEventListener('change', ({ target }) => {
    const choice = choiceNamed((target as HTMLInputElement).value);
    writeStored(key, choice === 'calm' ? null : choice);
    show(choice);
  });
  addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) show(savedChoice());
  });
}

function savedChoice(): Choice {
  return choiceNamed(readStored(key));
}

function choiceNamed(name: string | null): Choice {
  return choices.find((choice) => choice === name) ?? 'calm';
}

function show(choice: Choice): void {
  const root = document.documentElement;
  if (choice === 'calm') delete root.dataset['marks'];
  else root.dataset['marks'] = choice;
  for (const input of document.querySelectorAll<HTMLInputElement>('[data-marks-choice] input')) {
    input.checked = input.value === choice;
  }
  if (choice === 'none') takeAway();
  else giveBack();
}

/** Without an address a mark is text: it has no role and no place in the tab order, and the page can still be searched. */
function takeAway(): void {
  closePanel();
  for (const mark of document.querySelectorAll('a[data-opens][href]')) {
    addresses.set(mark, mark.getAttribute('href') ?? '');
    for (const attribute of ['href', 'role', 'aria-expanded']) mark.removeAttribute(attribute);
  }
}

function giveBack(): void {
  if (addresses.size === 0) return;
  for (const [mark, address] of addresses) mark.setAttribute('href', address);
  addresses.clear();
  markOpeners();
}
