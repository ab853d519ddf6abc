/** Keeps what a step last made under each name, so that after a change only what depends on it is made again. */
export class Kept<Result> {
  readonly #last = new Map<string, { inputs: readonly unknown[]; result: Result }>();

  /** What `make` gives, which must follow from the inputs alone; the last result while each input is the same as then. */
  of(name: string, inputs: readonly unknown[], make: () => Result): Result {
    const last = this.#last.get(name);
    if (last?.inputs.length === inputs.length && last.inputs.every((input, index) => Object.is(input, inputs[index])))
      return last.result;
    const result = make();
    this.#last.set(name, { inputs, result });
    return result;
  }
}
