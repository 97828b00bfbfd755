import { hostName } from './host.ts';
import { addSheet } from './sheet.ts';

interface Scrolled {
  element: Element;
  top: number;
  left: number;
}

/** The publisher's page put out of sight. */
export interface Stage {
  /** Brings it back as it was: scroll, media, dialogs. */
  restore(): void;
  /** Does some work with the page laid out as if it were in sight. Nothing of that is painted. */
  peek<T>(work: () => T): T;
  /** Another color scheme, for the scroll bars. */
  tint(scheme: string): void;
}

/** Boxes with a scroll position of their own lose it when they are not displayed. */
export function scrolledBoxes(document: Document): Scrolled[] {
  const boxes: Scrolled[] = [];
  for (const element of document.body.querySelectorAll('*')) {
    const { scrollTop: top, scrollLeft: left } = element;
    if (top !== 0 || left !== 0) boxes.push({ element, top, left });
  }
  return boxes;
}

/** A modal dialog makes everything outside it inert, ours too, even when it is hidden: it has to be closed. */
function closeModals(document: Document): HTMLDialogElement[] {
  const modals = [...document.querySelectorAll<HTMLDialogElement>('dialog:modal')];
  // `close()` would fire the page's close handlers and set `returnValue`; without `open` there is no top-layer entry either way,
  // so the event is kept from the page.
  for (const dialog of modals) {
    dialog.addEventListener('close', stop, { capture: true, once: true });
    dialog.close();
  }
  return modals;
}

const stop = (event: Event) => event.stopImmediatePropagation();

/** Media that plays on while nobody sees it: paused, and played on when the page comes back. */
function pauseMedia(document: Document): HTMLMediaElement[] {
  const playing = [...document.querySelectorAll('video, audio')].filter(
    (media): media is HTMLMediaElement => media instanceof HTMLMediaElement && !media.paused,
  );
  for (const media of playing) media.pause();
  return playing;
}

/** The scroll bars in the palette's tone; the page's boxes keep their own, and paper is white. */
const tinted = (scheme: string, own: string) =>
  `@media screen{html:not(#_){color-scheme:${scheme}!important}}body>:not(${hostName}):not(#_){color-scheme:${own}!important}`;

/**
 * Hides the publisher's page and keeps its scripts from noticing that somebody scrolls: an infinite-scroll script would load more
 * stories and change the address. What is remembered of the page is asked for before the host makes it longer: a page that is
 * turned about its middle moves by that.
 *
 * @param host - our element, put last in the body
 * @param hiding - the style that hides (`hiding.css`)
 * @param scheme - the palette's color scheme, for the scroll bars
 */
export function takeStage(document: Document, host: Element, hiding: string, scheme: string): Stage {
  const window = document.defaultView!;
  const scroll = { left: window.scrollX, top: window.scrollY };
  const boxes = scrolledBoxes(document);
  const media = pauseMedia(document);
  const modals = closeModals(document);
  const own = window.getComputedStyle(document.body).colorScheme;
  const sheet = addSheet(document, hiding + tinted(scheme, own));
  document.body.append(host);
  const quiet = new AbortController();
  // Nor is it the page's to forbid that something of ours is selected.
  for (const kind of 'scroll scrollend wheel mousedown selectstart contextmenu'.split(' ')) {
    window.addEventListener(kind, stop, { capture: true, signal: quiet.signal });
  }
  return {
    tint: wanted => sheet.write(hiding + tinted(wanted, own)),
    peek(work) {
      const { scrollX: left, scrollY: top } = window;
      sheet.toggle(false);
      try {
        return work();
      } finally {
        sheet.toggle(true);
        if (window.scrollY !== top) window.scrollTo({ left, top, behavior: 'instant' });
      }
    },
    restore() {
      sheet.remove();
      for (const { element, top, left } of boxes) element.scrollTo({ top, left, behavior: 'instant' });
      window.scrollTo({ ...scroll, behavior: 'instant' });
      for (const dialog of modals) if (dialog.isConnected && !dialog.open) dialog.showModal();
      for (const one of media) one.play().catch(() => {});
      // The scroll event of our own scrollTo comes with the next frame; the page may hear of scrolling again after it.
      window.requestAnimationFrame(() => window.requestAnimationFrame(() => quiet.abort()));
    },
  };
}
