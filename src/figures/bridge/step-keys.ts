const steps: Partial<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };

/** How many steps a key moves a number field by; undefined for keys that move nothing. */
export function stepsOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): number | undefined {
  return altKey || ctrlKey || metaKey || shiftKey ? undefined : steps[key];
}
