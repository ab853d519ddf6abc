const steps: Partial<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };
const sideSteps: Partial<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** How many steps a key moves a number field by; undefined for keys that move nothing. */
export function stepsOf(event: KeyboardEvent): number | undefined {
  return isPlain(event) ? steps[event.key] : undefined;
}

/** How many steps a key moves a slider by, where it would move within the text of a field; undefined for others. */
export function sideStepsOf(event: KeyboardEvent): number | undefined {
  return isPlain(event) ? sideSteps[event.key] : undefined;
}

function isPlain({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return !altKey && !ctrlKey && !metaKey && !shiftKey;
}
