/** So near to each other, px. */
const nearPx = 24;
/** From this share of the view's width on a box is a bar, and hangs on nothing. */
const barShare = 0.9;

const near = (one: number, two: number) => Math.abs(one - two) <= nearPx;

/**
 * Whether a box hangs on a control: at its side, and in line with it. Libraries put menus and tooltips at the body's end, where
 * only their place says what they belong to.
 */
export function hangsOn(element: Element, control: Element): boolean {
  const box = element.getBoundingClientRect();
  const by = control.getBoundingClientRect();
  if (box.width > innerWidth * barShare || element.contains(control)) return false;
  const inLine = (start: 'left' | 'top', end: 'right' | 'bottom') =>
    near(box[start], by[start]) ||
    near(box[end], by[end]) ||
    near((box[start] + box[end]) / 2, (by[start] + by[end]) / 2);
  const below = near(box.top, by.bottom) || near(box.bottom, by.top);
  const beside = near(box.left, by.right) || near(box.right, by.left);
  return (below && inLine('left', 'right')) || (beside && inLine('top', 'bottom'));
}
