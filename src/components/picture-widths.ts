const widths = [480, 960, 1440, 1920];

/** The widths at which a picture is offered: none wider than it is. */
export function pictureWidths(own: number): number[] {
  const smaller = widths.filter((width) => width < own);
  return smaller.length === widths.length ? smaller : [...smaller, own];
}
