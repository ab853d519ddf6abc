/** A mark's place within the cell that it shares. */
export interface CellPlace {
  /** From the cell's middle. */
  dx: number;
  dy: number;
  radius: number;
}

const radii = [12, 10.5, 9] as const;
const roomAround = 1;

/**
 * Places for so many marks side by side in a cell, in rows around its middle: as large as there is room for. Where not all
 * have room even at the smallest, there are fewer places, and the last of them, as wide as two, is to stand for the rest.
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
