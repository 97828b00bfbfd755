/** One measured figure and what it is held against. */
export interface Figure {
  value: number;
  unit: string;
  /** The figure fails above this. */
  max?: number;
  /** The figure fails below this. */
  min?: number;
  /** What it was measured against, in words. */
  against?: string;
}

/** The figures of one bench, by name. */
export type Figures = Record<string, Figure>;

/** True when the figure keeps its limits. Not a number never does. */
export function holds({ value, max = Number.POSITIVE_INFINITY, min = Number.NEGATIVE_INFINITY }: Figure): boolean {
  return value >= min && value <= max;
}

/** The middle of some numbers. NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The lower quartile, the middle and the upper quartile. */
export function quartiles(values: readonly number[]): [number, number, number] {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => {
    const place = (sorted.length - 1) * share;
    const low = Math.floor(place);
    return sorted[low]! + (place - low) * ((sorted[low + 1] ?? sorted[low]!) - sorted[low]!);
  };
  return [at(0.25), at(0.5), at(0.75)];
}
