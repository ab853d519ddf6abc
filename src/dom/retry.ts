const delays = [1000, 4000];

/** Tries something again after a while, twice; rejects with the last error, or once `signal` has aborted. */
export async function retried<Result>(attempt: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
  for (const delay of delays) {
    try {
      return await attempt();
    } catch (error) {
      if (signal?.aborted) throw error;
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
  return attempt();
}
