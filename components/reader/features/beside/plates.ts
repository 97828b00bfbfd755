/** Types whose pictures may be see-through. */
const mayBeClear = /\.(?:png|webp|svg|gif|avif)$|^data:image\/(?:png|webp|svg|gif|avif)|^blob:/i;
const svg = /\.svg$|^data:image\/svg/i;
/** A picture is looked at this small. */
const side = 24;

/**
 * Whether a picture is drawn in dark lines on nothing, so that it is lost on a dark page.
 *
 * @param pixels - red, green, blue, alpha of each
 * @param forBright - it is known to be drawn for a bright page
 */
export function needsPlate(pixels: ArrayLike<number>, forBright = false): boolean {
  let clear = 0;
  let dark = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at + 3]! < 64) clear++;
    else if (0.2126 * pixels[at]! + 0.7152 * pixels[at + 1]! + 0.0722 * pixels[at + 2]! < 110) dark++;
  }
  const all = pixels.length / 4;
  // A few clear corners are a rounded photograph; light lines alone are made for dark pages.
  return clear / all > 0.08 && (forBright || dark / Math.max(1, all - clear) > 0.15);
}

/** True, false, or null where nobody may look: pictures of other origins. */
function look(image: HTMLImageElement, forBright: boolean): boolean | null {
  try {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = side;
    const context = canvas.getContext('2d', { willReadFrequently: true })!;
    context.drawImage(image, 0, 0, side, side);
    return needsPlate(context.getImageData(0, 0, side, side).data, forBright);
  } catch {
    return null;
  }
}

/** Marks a picture that has come, where it needs a plate on a dark page. */
export function markPlate(image: HTMLImageElement): void {
  const url = URL.parse(image.currentSrc || image.src);
  if (!url) return;
  const name = url.protocol === 'http:' || url.protocol === 'https:' ? url.pathname : url.href.slice(0, 40);
  if (!mayBeClear.test(name)) return;
  // Asked only where the answer may be read: a canvas that holds another origin's picture throws.
  const own = url.origin === location.origin || /^(?:data|blob):$/.test(url.protocol);
  // A chart that the page drew has a dark page's ground in it.
  const needed = (own ? look(image, url.protocol === 'data:') : null) ?? svg.test(name);
  image.toggleAttribute('data-plate', needed);
}

/** A picture that does not come is no button: there is nothing to enlarge. Its words stand in its place. */
function markLost(image: HTMLImageElement, lost: boolean): void {
  image.toggleAttribute('data-lost', lost);
  if (!lost) return;
  for (const name of ['role', 'tabindex', 'aria-label']) image.removeAttribute(name);
}

/** Marks the pictures of a story and its lead that are there, and each that comes or is lost. Returns its end. */
export function watchPlates(root: Node & ParentNode, story: Element): () => void {
  const listening = new AbortController();
  const mark = (image: HTMLImageElement) => {
    markLost(image, image.naturalWidth === 0);
    if (image.naturalWidth) markPlate(image);
  };
  const heard = ({ target }: Event) => {
    if (target instanceof HTMLImageElement && !target.closest('dialog')) mark(target);
  };
  for (const kind of ['load', 'error']) root.addEventListener(kind, heard, { capture: true, signal: listening.signal });
  for (const image of [...root.querySelectorAll('img'), ...story.querySelectorAll('img')])
    if (image.complete && image.currentSrc) mark(image);
  return () => listening.abort();
}
