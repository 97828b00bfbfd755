const told = ['beforetoggle', 'toggle', 'close'];

/** `close` and `toggle` come in tasks of their own, right after. */
const soonMs = 150;

/**
 * Opens or closes an element of the top layer without telling the page's own listeners: some would open it again, others would
 * take it apart, and then it could not be shown as it was.
 */
export function hush(element: Element, act: () => void): void {
  const root = element.getRootNode();
  const stop = (event: Event) => {
    if (event.target === element) event.stopImmediatePropagation();
  };
  for (const type of told) root.addEventListener(type, stop, true);
  act();
  setTimeout(() => {
    for (const type of told) root.removeEventListener(type, stop, true);
  }, soonMs);
}
