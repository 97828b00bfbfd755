/** Nobody finds their way about a page, and calls the reader, so soon after it was parsed, in ms. */
const soon = 2000;

/** The page was reloaded or gone back to a moment ago: where it is scrolled is the browser's doing. */
export function isRestored(performance: Performance): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (!entry || !/^(?:reload|back_forward)$/.test(entry.type)) return false;
  const parsed = entry.domContentLoadedEventEnd;
  return parsed === 0 || performance.now() - parsed < soon;
}
