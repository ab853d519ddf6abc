import { chapter } from '../browser/report.ts';
import { kinds } from '../browser/site.ts';
import { until, type Engine } from './engine.ts';

/** A walk of a reader: what it does, and what it fails with. */
export interface Walk {
  name: string;
  go: (engine: Engine, root: string) => Promise<void>;
}

async function expectTrue(engine: Engine, what: string, expression: string): Promise<void> {
  await until(what, async () => ((await engine.run(expression)) === true ? true : null)).catch(() => {
    throw new Error(`${what}: not so`);
  });
}

/** What an expression comes to once it no longer changes. */
async function steady(engine: Engine, expression: string): Promise<unknown> {
  let last = await engine.run(expression);
  return until('an end of changes', async () => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const now = await engine.run(expression);
    const isSteady = now === last;
    last = now;
    return isSteady ? now : null;
  });
}

const text = (selector: string): string => `(document.querySelector(${JSON.stringify(selector)})?.textContent ?? '')`;

/** Expression that brings a widget into view. */
const show = (selector: string): string =>
  `(document.querySelector(${JSON.stringify(selector)}).scrollIntoView({ block: 'center', behavior: 'instant' }), true)`;

export const walks: Walk[] = [
  ...Object.entries(kinds).map(([name, address]) => ({
    name: `${name} is styled, whole and no wider than the window`,
    go: async (engine: Engine, root: string) => {
      await engine.open(root + address);
      await expectTrue(engine, 'styles', "getComputedStyle(document.body).fontFamily.includes('Report')");
      await expectTrue(engine, 'a heading', "(document.querySelector('h1')?.getBoundingClientRect().height ?? 0) > 0");
      await expectTrue(engine, 'width', 'document.documentElement.scrollWidth <= innerWidth');
      await expectTrue(
        engine,
        'faces',
        "document.fonts.ready.then(() => [...document.fonts].some(({ status }) => status === 'loaded'))",
      );
    },
  })),
  {
    name: 'a mark opens its entry, Escape closes it, and the focus comes back',
    go: async (engine, root) => {
      await engine.open(root + chapter.plain);
      const mark = '.prose a[data-opens^="claim "]';
      await expectTrue(engine, 'marks', `document.querySelector('${mark}')?.getAttribute('aria-expanded') === 'false'`);
      await engine.run(`(document.querySelector('${mark}').focus(), true)`);
      await engine.press('Enter');
      await expectTrue(engine, 'the entry', "(document.querySelector('.opened')?.textContent.length ?? 0) > 40");
      await engine.press('Escape');
      await expectTrue(
        engine,
        'closing',
        "document.querySelector('.opened') === null || !document.querySelector('.opened').checkVisibility()",
      );
      await expectTrue(engine, 'the focus', `document.activeElement === document.querySelector('${mark}')`);
    },
  },
  {
    name: 'a slider moves the bridge, and the case is there after a second visit',
    go: async (engine, root) => {
      await engine.open(root + chapter.bridge);
      const bridge = 'revenue-bridge';
      await engine.run(show(bridge));
      await expectTrue(engine, 'waking', `document.querySelector('${bridge}').hasAttribute('live')`);
      const before = await engine.run(text(`${bridge} .answers`));
      await engine.run(`(document.querySelector('${bridge} input[type=range]').focus(), true)`);
      for (let step = 0; step < 5; step++) await engine.press('ArrowRight');
      await expectTrue(engine, 'another result', `${text(`${bridge} .answers`)} !== ${JSON.stringify(before)}`);
      await expectTrue(
        engine,
        'the address',
        "location.search.length > 1 || Object.keys(localStorage).some((key) => key.endsWith(':reading'))",
      );
      const after = await steady(engine, text(`${bridge} .answers`));
      await engine.open(root);
      await engine.open(root + chapter.bridge);
      await engine.run(show(bridge));
      await expectTrue(engine, 'the case kept', `${text(`${bridge} .answers`)} === ${JSON.stringify(after)}`);
      await engine.run('(localStorage.clear(), true)');
    },
  },
  ...(
    [
      ['matrix', 'trend-matrix', chapter.matrix],
      ['checklist', 'risk-checklist', chapter.checklist],
    ] as const
  ).map(([name, tag, address]) => ({
    name: `a ${name} comes to life and has its picture`,
    go: async (engine: Engine, root: string) => {
      await engine.open(root + address);
      await engine.run(show(tag));
      await expectTrue(engine, 'waking', `document.querySelector('${tag}').hasAttribute('live')`);
      await expectTrue(
        engine,
        'the picture',
        `[...document.querySelectorAll('${tag} svg')].some((picture) => picture.getBoundingClientRect().width > 200)`,
      );
    },
  })),
  {
    name: 'a risk is ticked off with the mouse, and stays so',
    go: async (engine, root) => {
      await engine.open(root + chapter.checklist);
      await engine.run(show('risk-checklist'));
      await expectTrue(engine, 'waking', "document.querySelector('risk-checklist').hasAttribute('live')");
      const box = 'risk-checklist input[type=checkbox]';
      await engine.click(box);
      await expectTrue(engine, 'a tick', `document.querySelector('${box}').checked`);
      await expectTrue(engine, 'saving', "Object.keys(localStorage).some((key) => key.endsWith(':reading'))");
      await engine.open(root + chapter.checklist);
      await engine.run(show('risk-checklist'));
      await expectTrue(engine, 'a tick kept', `document.querySelector('${box}').checked`);
      await engine.run('(localStorage.clear(), true)');
    },
  },
  {
    name: 'the dark theme is chosen, and is there on the next page',
    go: async (engine, root) => {
      await engine.open(root);
      await expectTrue(engine, 'the choice', "document.querySelector('[data-theme-choice] select') !== null");
      const paper = await engine.run(
        'getComputedStyle(document.documentElement).backgroundColor + getComputedStyle(document.body).backgroundColor',
      );
      await engine.run(`(() => {
        const select = document.querySelector('[data-theme-choice] select');
        select.value = 'dark';
        select.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      })()`);
      const now =
        'getComputedStyle(document.documentElement).backgroundColor + getComputedStyle(document.body).backgroundColor';
      await expectTrue(engine, 'dark', `${now} !== ${JSON.stringify(paper)}`);
      await engine.open(`${root}claims/`);
      await expectTrue(engine, 'dark on the next page', `${now} !== ${JSON.stringify(paper)}`);
      await engine.run('(localStorage.clear(), true)');
    },
  },
];
