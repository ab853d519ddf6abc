import { expect, test } from 'vitest';
import { builtFiles, builtPage } from './built-pages.ts';

test('a report as `npm run new` makes it shows its chapters, a figure, claims and a model', () => {
  const cover = builtPage('new-site', '/').document;
  expect(cover.querySelector('h1')?.textContent.trim()).toBe('Does the night bus pay?');
  expect(builtPage('new-site', '/the-rides/').document.querySelector('#figure-rides svg')).not.toBeNull();
  expect(builtPage('new-site', '/the-cost/').document.querySelector('#bridge-night-bus-gap input')).not.toBeNull();
  expect(builtPage('new-site', '/claims/').document.body.textContent).toContain('Soon it will pay for itself');
  expect(builtFiles('new-site')).toContain('figures/figure-rides.png');
});
