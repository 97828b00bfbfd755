import { litAbove, type Stretch } from './progress.ts';

/** The eye is taken to be here: this share of the window's height from its top. */
const eye = 0.75;
/** The bar rests after so long of reading down, in ms, unless the pointer is in the band at the top, in px. */
const restAfter = 1500;
const awakeBand = 120;
/** Less is no reading on, in px. */
const someWay = 200;

/** The parts of a toolbar that follow the reading. */
export interface Followed {
  bar: HTMLElement;
  row: HTMLElement;
  stretches(): readonly Stretch[];
  told(percent: number): void;
  /** The reader has gone some way from where the view stood at first. */
  moved(): void;
}

/**
 * Follows the reader down the story without rendering anything: lights the panes, and lets the bar rest after a while of
 * reading down: its words fade, its panes stay. Scrolling up, the pointer near it or the keyboard's focus bring it back.
 * With reduced motion nothing fades by itself. Returns its end.
 */
export function followReading({ bar, row, stretches, told, moved }: Followed): () => void {
  const root = bar.parentElement!;
  const view = bar.ownerDocument.defaultView!;
  const still = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const listening = new AbortController();
  let frame = 0;
  let percent = -1;
  let timer = 0;
  // Nothing is known before the first look: a page that opens half-way down was not read down.
  let last = Number.NaN;
  /** Where the view stood when it was put on the page. */
  let first = Number.NaN;
  let pointer = Number.POSITIVE_INFINITY;

  const light = () => {
    frame = 0;
    if (!row.isConnected) return;
    const line = view.innerHeight * eye;
    const lit = stretches().map(stretch => litAbove(stretch, line));
    lit.forEach((share, index) => {
      (row.children[index] as HTMLElement | undefined)?.style.setProperty('--lit', `${Math.round(share * 100)}%`);
    });
    const now = Math.round((lit.reduce((sum, share) => sum + share, 0) / Math.max(1, lit.length)) * 100);
    if (now === percent) return;
    percent = now;
    told(percent);
  };
  const soon = () => {
    frame ||= view.requestAnimationFrame(light);
  };
  const wake = () => {
    view.clearTimeout(timer);
    timer = 0;
    bar.removeAttribute('data-rest');
  };
  const rest = () => {
    timer = 0;
    const busy = pointer < awakeBand || bar.matches(':focus-within') || bar.querySelector('[aria-expanded=true]');
    if (!busy) bar.setAttribute('data-rest', '');
  };
  const scrolled = () => {
    if (!bar.isConnected) {
      first = Number.NaN;
      return;
    }
    soon();
    const now = view.scrollY;
    if (now < last) wake();
    else if (now > last && !timer && !still) timer = view.setTimeout(rest, restAfter);
    if (Number.isNaN(first)) first = now;
    if (Math.abs(now - first) > someWay) moved();
    last = now;
    bar.toggleAttribute('data-over', now > 0);
  };
  const pointed = (event: PointerEvent) => {
    pointer = event.clientY;
    if (pointer < awakeBand) wake();
  };

  const quietly = { passive: true, signal: listening.signal };
  // In capture, and registered before the view is on the page: once it is, a later listener keeps scrolling from the page.
  view.addEventListener('scroll', scrolled, { ...quietly, capture: true });
  view.addEventListener('pointermove', pointed, quietly);
  view.addEventListener('pointerdown', pointed, quietly);
  // Keys typed in our root need not arrive here (the page must not see them), but the focus that Tab moves does.
  root.addEventListener('focusin', wake, quietly);
  // Fires at first, when pictures come, and when the view is put on the page or taken off it.
  const sizes = new ResizeObserver(() => scrolled());
  sizes.observe(root);
  return () => {
    listening.abort();
    sizes.disconnect();
    view.cancelAnimationFrame(frame);
    view.clearTimeout(timer);
  };
}
