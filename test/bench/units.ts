/** Bytes as kB of a thousand. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** A length of time in milliseconds; short ones with a decimal. */
export function milliseconds(value: number): string {
  return `${value.toFixed(value < 20 && value % 1 !== 0 ? 1 : 0)} ms`;
}

/** A length of time in seconds. */
export function seconds(value: number): string {
  return `${value.toFixed(1)} s`;
}

/** How many times one is the other. */
export function times(value: number): string {
  return `${value.toFixed(2)} ×`;
}

/** Bytes as GB of a thousand million. */
export function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(2)} GB`;
}
