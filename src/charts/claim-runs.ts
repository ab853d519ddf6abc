/** Where in a passage a claim's words stand. */
export interface ClaimPlace {
  id: string;
  start: number;
  end: number;
  /** True where the claim began in a passage before. */
  continues?: true;
}

/** A stretch of a passage that belongs to one claim, or to none. */
export interface ClaimRun {
  start: number;
  end: number;
  /** The claim made here; of several, the one that began last. */
  claim?: string;
  /** The claims that begin here, in order. */
  begins: string[];
}

/** Cuts a passage of a length where claims begin and end. */
export function claimRuns(length: number, claims: readonly ClaimPlace[]): ClaimRun[] {
  const cuts = [...new Set([0, length, ...claims.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const claim = claims.findLast((place) => place.start <= start && start < place.end)?.id;
    return {
      start,
      end: cuts[index + 1] ?? length,
      ...(claim === undefined ? {} : { claim }),
      begins: claims.filter((place) => place.start === start && !place.continues).map(({ id }) => id),
    };
  });
}
