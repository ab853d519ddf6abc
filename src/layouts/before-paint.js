// Stands in the head of every page, where the policy knows it by its hash (publish/inline-script.ts), so that a chosen theme
// never flashes and nothing moves when the modules' files arrive: they run after the first paint, which waits for no file of this.
// What it hides or puts off it also brings, so that a page whose modules never arrive stands whole.
const root = document.documentElement;
const whenIdle = window.requestIdleCallback ?? ((act) => setTimeout(act, 50));

/** What this browser keeps of ours under a name; undefined where its storage is closed to us. */
function kept(name) {
  try {
    return localStorage.getItem(`report:${name}`);
  } catch {
    return undefined;
  }
}

/**
 * Has the blocks that styles/waiting.css holds back laid out one after another while nothing else is to be done, and then
 * tells each text that all of it stands. The reader's first act ends the wait for all: a jump past blocks that still grow
 * would miss its place.
 */
function layOutInIdleMoments() {
  // All that styles/waiting.css may hold back, and some that it never does, which is shorter to say: nothing so large that
  // laying it out would keep a slow phone from answering.
  const blocksThatMayWait = [
    ':is(.prose, .ledger-part, .references) > *',
    '.prose > .figure :is(.figure > * > *, form > *, tbody, .risk)',
    ':is(.prose, .chapter) ~ *',
    '.ledger-part, .dataset-sheet',
    '.site-footer',
  ].join();
  root.classList.add('waits', 'in-turn');
  for (const act of ['click', 'keydown']) {
    addEventListener(act, () => root.classList.contains('waits') && root.classList.remove('waits', 'in-turn'), {
      once: true,
      capture: true,
    });
  }
  addEventListener('load', () => {
    let steps;
    const next = (moment) => {
      if (!root.classList.contains('waits')) return;
      // Asked here, and not as the page has loaded, when the browser has its own work with a long page.
      steps ??= [
        ...[...document.querySelectorAll(blocksThatMayWait)].map((block) => [block, 'laid-out']),
        ...[...document.querySelectorAll('.prose, .ledger-part, .references')].map((text) => [text, 'stands']),
      ].values();
      do {
        const { value: step, done } = steps.next();
        // The styles' own class stays: without it browsers would style anew, at once, all that ever waited.
        if (done) return root.classList.remove('waits');
        const [block, state] = step;
        block.classList.add(state);
        // Read, so that the moment pays for the block and knows what is left of it; what is folded away costs nothing unread.
        if (!block.parentElement?.closest('details:not([open])')) void block.offsetHeight;
      } while (moment && moment.timeRemaining() > 35);
      whenIdle(next);
    };
    whenIdle(next);
  });
}

/** Brings the report's faces when the page stands, for the pages after it: on a slow line they would hold up its words. */
function fetchFacesLater() {
  root.classList.add('borrowed');
  addEventListener('load', () =>
    whenIdle(async () => {
      try {
        await Promise.all([...document.fonts].map((face) => face.load()));
        localStorage.setItem('report:faces', 'fetched');
      } catch {
        // A line that broke, a page from disk, a full storage: the next page tries again.
      }
    }),
  );
}

const theme = kept('theme');
if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
if (kept('faces') === null) fetchFacesLater();
// Opened from disk, browsers load no modules: the page then stands as it does without script.
if (location.protocol !== 'file:') {
  root.classList.add('scripted');
  // Who comes to a place within the page, by a link or by going back, finds all of it laid out, so that the place stays.
  if (!location.hash && performance.getEntriesByType('navigation')[0]?.type === 'navigate') layOutInIdleMoments();
}
