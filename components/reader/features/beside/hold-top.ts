import type { Story } from '../../story.ts';

/** What is under the toolbar is not in view. */
const bar = 56;

/**
 * Remembers what stands at the window's top. What it gives brings that back there once the text was set anew: browsers hold a
 * place when something comes above it, not when all of the text has another size.
 */
export function holdTop({ blocks }: Story): () => void {
  const block = window.scrollY > 0 && blocks.find(each => each.getBoundingClientRect().bottom > bar);
  if (!block) return () => {};
  const { top, height } = block.getBoundingClientRect();
  return () => {
    const now = block.getBoundingClientRect();
    // Of a long paragraph the same part: what is above the bar grows with it.
    const above = Math.max(0, bar - top);
    const by = now.top - top - above + (above * now.height) / height;
    if (by) window.scrollBy({ top: by, behavior: 'instant' });
  };
}
