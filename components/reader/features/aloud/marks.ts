/** Names of the highlights, styled in `css/aloud.css`. */
const names = { sentence: 'clearstory-sentence', word: 'clearstory-word' } as const;

/** Marks what is spoken: as highlights, so that no node of the story is wrapped. */
export function createMarks(window: Window & typeof globalThis, signal: AbortSignal) {
  const { highlights } = window.CSS ?? {};
  const set = (what: keyof typeof names, range: Range | null) => {
    if (!highlights) return;
    if (!range) {
      highlights.delete(names[what]);
      return;
    }
    const highlight = new window.Highlight(range);
    highlight.priority = what === 'word' ? 1 : 0;
    highlights.set(names[what], highlight);
  };
  const clear = () => {
    set('sentence', null);
    set('word', null);
  };
  signal.addEventListener('abort', clear);
  return { set, clear };
}

/** What is spoken stands between these shares of the window's height. */
const band = { top: 0.3, bottom: 0.6 };

/** How far to scroll so that a sentence stands in the band; 0 where it does. A sentence taller than the band begins at its top. */
export function wayIntoBand({ top, bottom }: { top: number; bottom: number }, height: number): number {
  const [from, to] = [height * band.top, height * band.bottom];
  if (top >= from && bottom <= to) return 0;
  if (top > from && bottom - to < top - from) return bottom - to;
  return top - from;
}

/** A scroll of ours takes so long at most, in ms. */
const settling = 800;

/**
 * Keeps what is spoken in the band, calmly where motion is welcome. Somebody who scrolled away by themselves looks at something
 * else, and is not pulled back until what is spoken is in sight again, or they ask for a sentence.
 */
export function createFollower(window: Window) {
  let ours = Number.NaN;
  let since = 0;
  const left = () => performance.now() - since > settling && Math.abs(window.scrollY - ours) > 3;
  return (range: Range, { asked }: { asked: boolean }) => {
    const box = range.getBoundingClientRect();
    const height = window.innerHeight;
    if (!asked && left() && (box.bottom < 0 || box.top > height)) return;
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const by = wayIntoBand(box, height);
    ours = Math.max(0, window.scrollY + by);
    since = performance.now();
    if (Math.abs(by) >= 2) window.scrollBy({ top: by, behavior: still ? 'instant' : 'smooth' });
  };
}
