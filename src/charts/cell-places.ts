/** A mark's place within a shared cell. */
export interface CellPlace {
  /** Relative to the cell's centre. */
  dx: number;
  dy: number;
  radius: number;
}

const radii = [12, 10.5, 9] as const;
const roomAround = 1;

/**
 * Places for marks in a cell, in rows around its centre, as large as fits. If not all fit even at the smallest size, there
 * are fewer places, and the last one, as wide as two, is for a count of the rest.
 */
export function cellPlaces(count: number, width: number, height: number): CellPlace[] {
  const fits = radii.map((radius) => ({ radius, across: across(radius, width), down: across(radius, height) }));
  const smallest = fits.at(-1) as (typeof fits)[number];
  const chosen = fits.find((size) => size.across * size.down >= count) ?? smallest;
  const shown = Math.min(count, chosen.across * chosen.down);
  const columns = Math.min(chosen.across, Math.max(1, Math.ceil(Math.sqrt((shown * width) / height))));
  const inRow = Math.max(columns, Math.ceil(shown / chosen.down));
  const rows = Math.ceil(shown / inRow);
  const step = 2 * (chosen.radius + roomAround);
  const places = Array.from({ length: shown }, (_, index) => {
    const row = Math.floor(index / inRow);
    const inThisRow = row === rows - 1 ? shown - row * inRow : inRow;
    return {
      dx: ((index % inRow) - (inThisRow - 1) / 2) * step,
      dy: (row - (rows - 1) / 2) * step,
      radius: chosen.radius,
    };
  });
  const [last, before] = [places.at(-1), places.at(-2)];
  if (shown === count || !last || !before || last.dy !== before.dy) return places;
  return [...places.slice(0, -2), { ...before, dx: (before.dx + last.dx) / 2 }];
}

function across(radius: number, length: number): number {
  return Math.max(1, Math.floor(length / (2 * (radius + roomAround))));
}
