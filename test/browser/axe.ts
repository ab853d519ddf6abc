import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** How pages are shown to axe. Themes change colours alone, so past the first one width is enough. */
export const views = {
  'light wide': { media: { colorScheme: 'light' }, width: 1280 },
  dark: { media: { colorScheme: 'dark' }, width: 1280 },
  'light narrow': { media: { colorScheme: 'light' }, width: 320 },
  'forced colours': { media: { forcedColors: 'active' }, width: 320 },
} as const;

export type ViewName = keyof typeof views;

export const viewNames = Object.keys(views) as ViewName[];

/** What axe finds wrong, a line each; by some rules alone, if they are named. */
export async function violations(page: Page, rules: string[] = []): Promise<string[]> {
  // No page has frames, for which axe would open a second page each time; nor is anything asked but what is wrong.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations: found } = await (rules.length > 0 ? axe.withRules(rules) : axe).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/** What axe finds wrong in a view: past the light ones, in colours alone. */
export function violationsIn(page: Page, view: ViewName): Promise<string[]> {
  return violations(page, view.startsWith('light') ? [] : ['color-contrast', 'link-in-text-block']);
}
