import type { Browser, Page } from '@playwright/test';

const nothing = { script: 0, style: 0, layout: 0, prepaint: 0, paint: 0, layerize: 0, commit: 0, other: 0 };

/** What a page's main thread spends its tasks on. */
export type Part = keyof typeof nothing;
export const parts = Object.keys(nothing) as Part[];

/** What the main thread did for one key: milliseconds of the processor, in all and by part, and frames. */
export interface Work extends Record<Part, number> {
  total: number;
  frames: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  /** Of the duration, what the thread spent on the processor: unlike `dur` it leaves out what other programs took. */
  tdur?: number;
  args: { data?: { type?: string } };
}

type Span = TraceEvent & { dur: number; tdur: number };

const partOf: Record<string, Part> = {
  RunTask: 'other',
  EventDispatch: 'script',
  FunctionCall: 'script',
  TimerFire: 'script',
  FireAnimationFrame: 'script',
  FireIdleCallback: 'script',
  RunMicrotasks: 'script',
  EvaluateScript: 'script',
  'v8.compile': 'script',
  MinorGC: 'script',
  MajorGC: 'script',
  UpdateLayoutTree: 'style',
  Layout: 'layout',
  PrePaint: 'prepaint',
  Paint: 'paint',
  Layerize: 'layerize',
  Commit: 'commit',
};

const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'cc'];

/** What the main thread does for each key pressed during `act`, until the next key or for `pause` milliseconds. */
export async function workPerKey(
  browser: Browser,
  page: Page,
  pause: number,
  act: () => Promise<void>,
): Promise<Work[]> {
  await browser.startTracing(page, { categories });
  await act();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  return keyed(trace.traceEvents, pause);
}

function keyed(events: readonly TraceEvent[], pause: number): Work[] {
  const keys = events.filter(({ name, args }) => name === 'EventDispatch' && args.data?.type === 'keydown');
  const [{ pid, tid } = { pid: 0, tid: 0 }] = keys;
  const spans = events
    .filter((event) => event.pid === pid && event.tid === tid && event.name in partOf)
    .filter((event): event is Span => event.ph === 'X' && event.dur !== undefined && event.tdur !== undefined)
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const tasks = spans.filter(({ name }) => name === 'RunTask');
  const begins = keys.map((key) => tasks.findLast((task) => task.ts <= key.ts)?.ts ?? key.ts);
  return begins.map((begin, index) => {
    const until = Math.min(begin + pause * 1000, begins[index + 1] ?? Infinity);
    const last = tasks.findLast(({ ts }) => ts < until);
    return work(spans.filter(({ ts }) => ts >= begin && ts < end(last)));
  });
}

/** Each span counts for its part with the time that no span within it takes. */
function work(spans: readonly Span[]): Work {
  const sum: Work = { total: 0, frames: 0, ...nothing };
  const open: Span[] = [];
  for (const span of spans) {
    while (open.length > 0 && end(open.at(-1)) <= span.ts) open.pop();
    const around = open.at(-1);
    const time = span.tdur / 1000;
    if (around) sum[part(around)] -= time;
    else sum.total += time;
    sum[part(span)] += time;
    if (span.name === 'Commit') sum.frames += 1;
    open.push(span);
  }
  return sum;
}

function part({ name }: Span): Part {
  return partOf[name] ?? 'other';
}

function end(span: Span | undefined): number {
  return span ? span.ts + span.dur : -Infinity;
}
