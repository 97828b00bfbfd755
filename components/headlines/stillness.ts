import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the row under the pointer or the focus where it is when something comes in above it:
 * what the reader is about to press must not become another story. Another list begins at its top.
 * Called by the component that holds everything above the rows, since Preact changes the document while it renders.
 *
 * @param list - names the list that is shown
 * @param top - so far the first list is scrolled at first
 * @returns the ref of the element that scrolls
 */
export function useStillness(list: string, top: number) {
  const scroller = useRef<HTMLElement>(null);
  const shown = useRef<string | null>(null);
  const row = scroller.current?.querySelector<HTMLElement>('.row:hover, .row:focus');
  const before = row?.getBoundingClientRect().top;
  useLayoutEffect(() => {
    const element = scroller.current!;
    // Firefox gives the popup's window its size after the first paint: until then nothing can be scrolled.
    if (shown.current === null && top > 0) {
      new ResizeObserver((_, observer) => {
        element.scrollTop = top;
        if (element.scrollTop > 0) observer.disconnect();
      }).observe(element);
    } else if (shown.current !== null && shown.current !== list) element.scrollTop = 0;
    else if (row?.isConnected && before !== undefined) element.scrollTop += row.getBoundingClientRect().top - before;
    shown.current = list;
  });
  return scroller;
}
