import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the row under the pointer or the focus where it is when something comes in above it:
 * what the reader is about to press must not become another story.
 * Called by the component that holds everything above the rows, since Preact changes the document while it renders.
 *
 * @returns the ref of the element that scrolls
 */
export function useStillness() {
  const scroller = useRef<HTMLElement>(null);
  const row = scroller.current?.querySelector<HTMLElement>('.row:hover, .row:focus');
  const top = row?.getBoundingClientRect().top;
  useLayoutEffect(() => {
    if (row?.isConnected && top !== undefined) scroller.current!.scrollTop += row.getBoundingClientRect().top - top;
  });
  return scroller;
}
