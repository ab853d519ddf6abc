/** What two lists have in common, and what only the first or only the second has, in order. */
export interface Step<Item> {
  kind: 'same' | 'was' | 'now';
  item: Item;
}

/** With more differences than this, two lists have as good as nothing in common. */
const mostDifferences = 2_000;

/**
 * The shortest way from one list to another, by Myers's algorithm ("An O(ND) difference algorithm and its variations", 1986).
 * Lists that differ everywhere are one taken out and the other added.
 */
export function difference<Item>(before: readonly Item[], after: readonly Item[]): Step<Item>[] {
  const start = commonStart(before, after);
  const end = commonStart(before.slice(start).reverse(), after.slice(start).reverse());
  const [was, now] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  return [
    ...steps('same', before.slice(0, start)),
    ...(shortest(was, now) ?? [...steps('was', was), ...steps('now', now)]),
    ...steps('same', before.slice(before.length - end)),
  ];
}

function steps<Item>(kind: Step<Item>['kind'], items: readonly Item[]): Step<Item>[] {
  return items.map((item) => ({ kind, item }));
}

function commonStart<Item>(one: readonly Item[], other: readonly Item[]): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
}

/** Null where the lists differ too much. */
function shortest<Item>(was: readonly Item[], now: readonly Item[]): Step<Item>[] | null {
  const most = Math.min(was.length + now.length, mostDifferences);
  /** For each number of differences, how far into `was` each diagonal reaches. */
  const reached: Int32Array[] = [];
  const furthest = new Int32Array(2 * most + 3);
  const at = (diagonal: number): number => furthest[most + 1 + diagonal] ?? 0;
  for (let count = 0; count <= most; count += 1) {
    reached.push(furthest.slice(most + 1 - count, most + 2 + count));
    for (let diagonal = -count; diagonal <= count; diagonal += 2) {
      const isDown = diagonal === -count || (diagonal !== count && at(diagonal - 1) < at(diagonal + 1));
      let x = isDown ? at(diagonal + 1) : at(diagonal - 1) + 1;
      while (x < was.length && x - diagonal < now.length && was[x] === now[x - diagonal]) x += 1;
      furthest[most + 1 + diagonal] = x;
      if (x >= was.length && x - diagonal >= now.length) return traced(was, now, reached);
    }
  }
  return null;
}

/** The way back through what each number of differences had reached before it. */
function traced<Item>(was: readonly Item[], now: readonly Item[], reached: readonly Int32Array[]): Step<Item>[] {
  const way: Step<Item>[] = [];
  let [x, y] = [was.length, now.length];
  const take = (kind: Step<Item>['kind'], item: Item | undefined): void => {
    if (item !== undefined) way.push({ kind, item });
  };
  for (let count = reached.length - 1; count >= 0; count -= 1) {
    const before = (diagonal: number): number => reached[count]?.[diagonal + count] ?? 0;
    const diagonal = x - y;
    const isDown = diagonal === -count || (diagonal !== count && before(diagonal - 1) < before(diagonal + 1));
    const from = isDown ? diagonal + 1 : diagonal - 1;
    const [fromX, fromY] = count === 0 ? [0, 0] : [before(from), before(from) - from];
    while (x > fromX && y > fromY) [x, y] = (take('same', was[x - 1]), [x - 1, y - 1]);
    if (count === 0) break;
    if (isDown) take('now', now[y - 1]);
    else take('was', was[x - 1]);
    [x, y] = [fromX, fromY];
  }
  return way.reverse();
}
