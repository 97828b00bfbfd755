/** So many boxes are waited for at once. */
const most = 16;
/** A box slides in: it is looked at as it enters, half-way, and when all of it is there. */
const threshold = [0, 0.5, 1];

/** The boxes that are waited for. */
export interface Arrivals {
  /** Waits for a box that may be in the page and out of sight. The oldest one is waited for no more. */
  expect(box: Element): void;
  stop(): void;
}

/**
 * Tells when a box comes into view that stood ready out of sight: moved in by the Web Animations API, or shown by a style sheet, by an
 * attribute of a library's own. No mutation and no event says so. What is in view from the start has not come.
 */
export function awaitArrivals(came: (box: Element) => void): Arrivals {
  const expected = new Set<Element>();
  /** How much of a box was in view, as one of the thresholds says; null until the browser has told. */
  const seen = new WeakMap<Element, number | null>();
  const observer = new IntersectionObserver(
    entries => {
      for (const { target, isIntersecting, intersectionRatio } of entries) {
        const before = seen.get(target) ?? null;
        const part = isIntersecting ? 1 + threshold.findLastIndex(each => intersectionRatio >= each) : 0;
        seen.set(target, part);
        if (before !== null && part > before) came(target);
      }
    },
    { threshold },
  );
  return {
    expect(box) {
      // A box that only places others has no size.
      for (const each of [box, box.firstElementChild]) {
        if (!each || seen.has(each)) continue;
        seen.set(each, null);
        expected.add(each);
        observer.observe(each);
        if (expected.size <= most) continue;
        const [oldest] = expected;
        expected.delete(oldest!);
        observer.unobserve(oldest!);
      }
    },
    stop: () => observer.disconnect(),
  };
}
