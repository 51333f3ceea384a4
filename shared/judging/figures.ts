import { type Attribution, CORNERS } from '../model/attribution.ts';

/** The middle value; of an even number the mean of the two in the middle; undefined for none. */
export function median(values: readonly number[]): number | undefined {
  return quantile(values, 0.5);
}

/**
 * The value below which a share of all lies, between two neighbours in proportion (R's default, type 7); undefined
 * for none.
 */
export function quantile(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return undefined;
  return below + (above - below) * (place - Math.floor(place));
}

/** The mean; undefined for none. */
export function mean(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Root of the mean squared distance from the mean (of all, not of a sample); undefined for none. */
export function spread(values: readonly number[]): number | undefined {
  const middle = mean(values);
  if (middle === undefined) return undefined;
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)) ?? 0);
}

/** The mean place in the triangle; its weights sum to 1 as those of every place do. Undefined for none. */
export function meanPlace(places: readonly Attribution[]): Attribution | undefined {
  const [inherent, practice] = CORNERS.map((corner) => mean(places.map((place) => place[corner])));
  if (inherent === undefined || practice === undefined) return undefined;
  return { inherent, practice, structural: Math.max(0, 1 - inherent - practice) };
}

/** How far two places in the triangle lie apart, its side being 1. */
export function distance(a: Attribution, b: Attribution): number {
  return Math.sqrt(CORNERS.reduce((sum, corner) => sum + (a[corner] - b[corner]) ** 2, 0) / 2);
}

/** Root of the mean squared distance of places from their mean; undefined for none. */
export function placeSpread(places: readonly Attribution[]): number | undefined {
  const middle = meanPlace(places);
  if (middle === undefined) return undefined;
  return Math.sqrt(mean(places.map((place) => distance(place, middle) ** 2)) ?? 0);
}
