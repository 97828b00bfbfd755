/** One size of a picture. */
export interface Rendition {
  url: string;
  width: number;
  height: number;
}

/** Twice the 78 × 58 CSS pixels of a row's picture. */
export const shown = { width: 156, height: 116 };

/**
 * The smallest rendition that fills the row's picture, else the largest there is. Strips (a logo, a banner cut) are passed over
 * while something of a picture's proportions is there.
 */
export function smallest(renditions: readonly Rendition[]): Rendition | null {
  const area = ({ width, height }: Rendition) => width * height;
  const sorted = renditions.filter(item => item.width > 0 && item.height > 0).sort((a, b) => area(a) - area(b));
  const whole = sorted.filter(item => item.width / item.height < 3 && item.height / item.width < 2);
  const choice = whole.length > 0 ? whole : sorted;
  return choice.find(item => item.width >= shown.width && item.height >= shown.height) ?? choice.at(-1) ?? null;
}
