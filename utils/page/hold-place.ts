/** The reader has moved when a passage stands this far from where it was brought, in px: less comes of rounding. */
const moved = 24;

/**
 * Brings a passage to its place and holds it there while fonts and pictures still move the text, until the reader moves.
 *
 * @param root - what grows when the text moves
 * @param off - how far below its place the passage stands, in px
 * @param signal - ends it, too
 * @param brought - called each time that it stands in its place
 */
export function holdPlace(
  window: Window,
  root: Element,
  off: () => number,
  signal: AbortSignal,
  brought: () => void,
): void {
  let left = 0;
  const bring = () => {
    window.scrollBy({ top: off(), behavior: 'instant' });
    left = window.scrollY;
    brought();
  };
  bring();
  // Scrolling and keys are kept from all who listen after the reader came up, so what was done in the meantime is seen by where
  // the window stands. The browser scrolls by itself to keep the text where it is: only what moves the passage is the reader's.
  const settling = new ResizeObserver(() => {
    if (window.scrollY !== left && Math.abs(off()) >= moved) end();
    else bring();
  });
  settling.observe(root);
  const gone = new AbortController();
  const end = () => {
    settling.disconnect();
    gone.abort();
  };
  signal.addEventListener('abort', end, { signal: gone.signal });
  for (const kind of ['pointerdown', 'touchstart'])
    window.addEventListener(kind, end, { capture: true, passive: true, signal: gone.signal });
}
