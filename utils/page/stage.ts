import { hostName } from './host.ts';
import { addSheet } from './sheet.ts';

/**
 * The publisher's page is hidden, not covered: covered text is still found by find-in-page (facts: rendering). It keeps its layout,
 * by `content-visibility`: a page whose boxes measure nothing takes that for an ad blocker, and its carousels lose their width.
 * Words that stand in the body itself have no box to hide: they are unseen, too.
 * Important declarations, as all of these are, beat the page's unlayered important ones from inside a layer.
 */
const css = `
@layer clearstory{
html,body{display:block;writing-mode:horizontal-tb;position:static;overflow:visible;opacity:1;
margin:0;padding:0;border:0;inset:auto;
inline-size:auto;block-size:auto;min-inline-size:0;max-inline-size:none;
min-block-size:0;max-block-size:none;
transform:none;filter:none;clip-path:none;mask:none;perspective:none;zoom:1;
animation:none;transition:none;visibility:visible;pointer-events:auto;
scroll-behavior:auto;scroll-snap-type:none;scroll-padding:0;touch-action:auto;
user-select:auto;columns:auto;contain:none;will-change:auto;}
body{visibility:hidden;}
html::before,html::after,body::before,body::after{content:none;}
html>:not(head,body),body>:not(${hostName}){
content-visibility:hidden;contain-intrinsic-size:1px;visibility:hidden;
position:absolute;inset:0 0 auto 0;pointer-events:none;}
}`.replaceAll(';', '!important;');

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

/**
 * Hides the publisher's page and keeps its scripts from noticing that somebody scrolls: an infinite-scroll script would load more
 * stories and change the address. What is remembered of the page is asked for before the host makes it longer: a page that is
 * turned about its middle moves by that.
 *
 * @param host - our element, put last in the body
 */
export function takeStage(document: Document, host: Element): Stage {
  const window = document.defaultView!;
  const scroll = { left: window.scrollX, top: window.scrollY };
  const boxes = scrolledBoxes(document);
  const media = pauseMedia(document);
  const modals = closeModals(document);
  const sheet = addSheet(document, css);
  document.body.append(host);
  const quiet = new AbortController();
  for (const kind of ['scroll', 'scrollend', 'wheel']) {
    window.addEventListener(kind, stop, { capture: true, signal: quiet.signal });
  }
  return {
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
