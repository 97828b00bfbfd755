/** The address that the background remembers a page by: without fragment. */
export const addressOf = ({ origin, pathname, search }: Location): string => origin + pathname + search;

/** Browsers without the Navigation API tell of nothing but Back and Forward: there the address is looked at so often. */
const lookMs = 500;

/** Calls back when the page's own scripts, or Back and Forward, may have changed its address without loading it anew. */
export function watchAddress(window: Window, moved: () => void): void {
  const { navigation } = window as Window & { navigation?: EventTarget };
  if (navigation) navigation.addEventListener('currententrychange', moved);
  else window.setInterval(moved, lookMs);
}
