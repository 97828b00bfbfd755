import type { Story } from './story.ts';

/** More than a screenful, since nobody knows what fits before it is laid out. */
const spare = 1.5;
/** There are no frames while nobody looks, in ms. */
const patience = 250;

/**
 * Leaves what stands far below the first screen out of the layout until that is painted: on a long story this is the most of the
 * work. It begins below the window's end, so nothing that is seen moves when it comes.
 */
export function paintFirstScreen(
  { element, blocks }: Story,
  { textSize, lineHeight, lineLength }: { textSize: number; lineHeight: number; lineLength: number },
): void {
  const view = element.ownerDocument.defaultView!;
  let lines = (spare * view.innerHeight) / (textSize * lineHeight);
  const last = blocks.find(block => {
    lines -= Math.ceil(block.textContent.length / lineLength);
    return lines < 0;
  });
  if (!last) return;
  last.setAttribute('data-last', '');
  const whole = () => last.removeAttribute('data-last');
  view.requestAnimationFrame(() => view.setTimeout(whole));
  view.setTimeout(whole, patience);
}
