import type { ListMark } from '../../messages.ts';
import { type Title, titlesIn } from './links.ts';
import { type MarkPlace, placeMark } from './mark.ts';

/** More titles than a page's lists show; what comes after by endless scrolling is left as it is. */
const most = 300;
/** A page that is growing is looked at again when it rests for so long, in ms. */
const rest = 400;

/** Who knows the marks, and their words. */
export interface MarkSource {
  marksOf(urls: string[]): Promise<Record<string, ListMark>>;
  say(mark: ListMark): string;
}

/** Marks the stories in a page's lists until the signal is given; then no trace of them is left. */
export function showMarks(document: Document, { marksOf, say }: MarkSource, signal: AbortSignal): void {
  const window = document.defaultView!;
  const placed = new Map<HTMLAnchorElement, MarkPlace | null>();
  let timer = 0;
  let refitting = 0;

  const observer = new MutationObserver(() => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => window.requestIdleCallback(add), rest);
  });
  const watch = () => observer.observe(document.body, { childList: true, subtree: true });

  /** Writes all, then measures all, then writes again: one layout, however many there are. */
  async function paint(links: readonly HTMLAnchorElement[]) {
    if (links.length === 0) return;
    const marks = await marksOf([...new Set(links.map(({ href }) => href))]).catch(() => null);
    if (!marks || signal.aborted) return;
    const shown: MarkPlace[] = [];
    for (const link of links) {
      const place = placed.get(link);
      const mark = marks[link.href];
      place?.show(mark?.state ?? null, mark ? say(mark) : '');
      if (place && mark) shown.push(place);
    }
    settle(shown);
  }

  function settle(places: readonly MarkPlace[]) {
    for (const place of places) place.fit(true);
    const beside = places.map(place => place.fits());
    for (const [index, place] of places.entries()) place.fit(beside[index]!);
  }

  function add() {
    if (signal.aborted) return;
    for (const [link, place] of placed) {
      if (link.isConnected) continue;
      place?.host.remove();
      placed.delete(link);
    }
    const fresh = titlesIn(document).filter(({ link }: Title) => !placed.has(link));
    // Our own elements are no news of the page.
    observer.disconnect();
    const room = fresh.slice(0, Math.max(0, most - placed.size));
    for (const { link, words } of room) placed.set(link, placeMark(words));
    watch();
    paint(room.map(({ link }) => link));
  }

  const again = () => {
    if (!document.hidden) paint([...placed.keys()]);
  };
  const refit = () => {
    window.clearTimeout(refitting);
    refitting = window.setTimeout(() => settle([...placed.values()].filter(place => place !== null)), rest);
  };

  document.addEventListener('visibilitychange', again, { signal });
  window.addEventListener('pageshow', again, { signal });
  window.addEventListener('resize', refit, { signal, passive: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(timer);
    window.clearTimeout(refitting);
    for (const place of placed.values()) place?.host.remove();
  });
  add();
}
