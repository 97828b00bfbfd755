import { dialogs, isOurs, now, on } from './dom.ts';
import type { ShadowOf } from './look.ts';
import { watchTrees } from './trees.ts';

/** Names that overlays go by: a change to such an element is looked at in the same frame. */
const telling = /modal|pop-?up|overlay|dialog|lightbox|banner|cookie|consent|newsletter|subscri|toast|notice|wall|mfp/i;

/** Milliseconds between looks: after a telling change (at first none), and after any other. They grow while looks find nothing. */
const urgentGap = { least: 30, most: 600 };
const idleGap = { least: 200, most: 3000 };
/** The first change after so many ms is looked at as if it were telling. */
const quietMs = 250;
/** While the page is out of sight. */
const concealedGap = { least: 1000, most: 4000 };
/** After so many looks without a find the gaps grow, and then only the page's outermost elements are observed. */
const growAfter = 5;
const dullLooks = 12;
/** So many dialogs of a page are looked at at once. */
const promptLooks = 3;
/**
 * Closed trees come without any change that can be seen, and so does what stands deep in a page of which only the outermost elements are
 * observed any more: looks after so many ms, one after the other. Popups wait for so many seconds, too.
 */
const lateGaps = [1500, 4500, 5000, 5000, 5000, 10_000, 15_000, 15_000];

/** So many records at a batch's begin, and at its end, are asked. A live page writes hundreds. */
const askedRecords = 6;
const someOf = (records: MutationRecord[]) =>
  records.length > 2 * askedRecords ? [...records.slice(0, askedRecords), ...records.slice(-askedRecords)] : records;

/** Attributes that open things: HTML's and ARIA's, and what component libraries say their state by. */
export const watched = {
  attributeFilter:
    'class style open hidden inert aria-hidden aria-modal data-state data-open data-closed data-visible data-show data-active data-status'.split(
      ' ',
    ),
};

const isNamed = (element: Element) =>
  telling.test(`${element.id} ${element.getAttribute('class')} ${element.getAttribute('role')}`);

/** Whether a change may be an overlay opening, told without styles and without walking. */
export function isTelling({ target, type, attributeName, addedNodes }: MutationRecord): boolean {
  const { body, documentElement: root } = target.ownerDocument!;
  const inTree = type === 'childList';
  const element = inTree ? addedNodes[0] : target;
  const isElement = element instanceof Element;
  if (isElement && isOurs(element)) return false;
  return (
    target === body ||
    target === root ||
    (!inTree && target.parentNode === body) ||
    attributeName === 'open' ||
    (isElement && isNamed(element))
  );
}

const isOpen = (element: Element) => element.matches(dialogs) && element.checkVisibility();

/** Whether a change shows or adds what calls itself a dialog. */
function isDialog({ target, type, addedNodes }: MutationRecord): boolean {
  const nodes: Iterable<Node> = type === 'childList' ? addedNodes : [target];
  return [...nodes].some(node => node instanceof Element && isOpen(node));
}

/** The watch over one page. */
interface Watch {
  /** Watches all of the page again, and looks soon. */
  wake(): void;
  /** Something came: looks in the next frame. */
  hurry(): void;
  /** Somebody else looked just now. */
  looked(): void;
}

/**
 * Calls `look` when something may have opened: after layout and before paint, so that nothing it takes away is seen and no layout
 * is forced. `look` says whether it found anything, and looks closely where something may have opened. `changed` gets the page's raw changes, and
 * which of them may have opened something. While the page is `concealed` a look
 * costs two layouts and nobody sees what is missed: then only telling changes are looked at.
 */
export function watchPage(
  document: Document,
  signal: AbortSignal,
  look: (closely: boolean) => boolean,
  changed: (records: MutationRecord[], telling: MutationRecord[]) => void,
  concealed: () => boolean,
  shadowOf: ShadowOf,
  /** Gets each shadow tree that has content. */
  filled: (root: ShadowRoot) => void,
): Watch {
  const view = document.defaultView!;
  const { documentElement: root } = document;
  let dull = 0;
  let last = 0;
  let timer = 0;
  /** How soon the timer was wanted: 0 idle, 1 telling but out of sight, 2 telling. */
  let haste = 0;
  let wide = false;
  let prompt = promptLooks;
  let changedAt = Number.NEGATIVE_INFINITY;

  const run = () => {
    frame.disconnect();
    view.clearTimeout(timer);
    timer = 0;
    last = now();
    dull = look(haste > 0 || dull === 0) ? 0 : dull + 1;
    haste = 0;
    // Our own changes.
    observer.takeRecords();
    // What comes along with it comes a moment later.
    if (dull === 0) soon(false);
    if (dull > dullLooks && wide && document.readyState === 'complete') observe(false);
  };
  /** Whether the page was out of sight when the look was wanted. */
  let hidden = false;
  // Fires once in the next frame's resize step: after its layout, before its paint. There are no frames while nobody looks.
  const frame = new ResizeObserver(() => {
    if (hidden || !concealed()) return run();
    // It was put out of sight since, after a look: the frame that shows the reader is not to wait for two layouts more.
    frame.disconnect();
    timer = 0;
    last = now();
    soon(haste > 0);
  });
  const lookInFrame = () => {
    hidden = concealed();
    frame.observe(root);
  };

  const soon = (urgent: boolean) => {
    const away = concealed();
    const wanted = urgent ? (away ? 1 : 2) : 0;
    if (signal.aborted || (timer && haste >= wanted) || (away && !urgent)) return;
    view.clearTimeout(timer);
    haste = wanted;
    const { least, most } = away ? concealedGap : urgent ? urgentGap : idleGap;
    const gap = urgent && !away && dull < growAfter ? 0 : Math.min(least * 1.4 ** Math.max(0, dull - growAfter), most);
    const wait = last + gap - now();
    if (urgent && wait <= 0) {
      timer = -1;
      lookInFrame();
    } else {
      timer = view.setTimeout(() => {
        if (urgent || !concealed()) lookInFrame();
        else timer = 0;
      }, wait);
    }
  };

  const trees = watchTrees(document, signal, shadowOf, () => soon(true), filled);
  const observer = new MutationObserver(records => {
    const telling = someOf(records).filter(isTelling);
    if (telling.some(({ type, target }) => type === 'childList' && target === document.body)) trees.find();
    const quiet = now() - changedAt > quietMs;
    changedAt = now();
    changed(records, quiet ? someOf(records) : telling);
    const urgent = document.readyState !== 'loading' && telling.length > 0;
    if (urgent && !wide) wake();
    // A dialog that says so is looked at even before the page's own frame callbacks: these few may force a layout.
    if (urgent && prompt > 0 && !concealed() && records.some(isDialog)) {
      prompt--;
      haste = 2;
      run();
    } else soon(urgent || quiet);
  });
  const observe = (everything: boolean) => {
    wide = everything;
    observer.disconnect();
    if (wide) observer.observe(document, { ...watched, childList: true, subtree: true });
    else {
      for (const each of [root, document.body]) observer.observe(each, { ...watched, childList: true });
      for (const each of document.body.children) observer.observe(each, watched);
    }
  };
  const wake = () => {
    if (signal.aborted) return;
    if (!wide) observe(true);
    dull = Math.min(dull, growAfter);
    soon(false);
  };

  on(
    document,
    'scroll animationstart animationend transitionend visibilitychange',
    () => (wide ? soon(false) : wake()),
    signal,
  );
  on(document, 'beforetoggle focusin', ({ target }) => soon(!isOurs(target as Element)), signal);
  // What a frame says is there only now; `load` does not bubble, and is heard on its way down.
  on(document, 'load', ({ target }) => (target as Element).localName === 'iframe' && soon(true), signal);
  // Leaving by the top edge: what waits for it opens now.
  on(document, 'mouseout', event => (event as MouseEvent).relatedTarget || wake(), signal);
  const lookLate = (at = 0) => {
    view.setTimeout(() => {
      if (signal.aborted) return;
      const isNew = trees.find();
      // At first only where there is a tree that nobody saw come. One that is out of sight would be laid out twice for a look.
      if (!concealed() && (at > 0 || isNew)) soon(isNew || !wide);
      if (at + 1 < lateGaps.length) lookLate(at + 1);
    }, lateGaps[at]);
  };
  const begin = () => {
    if (!wide) wake();
    // What the page opened while it became ready: at its next frame it would be seen.
    const outer = [...document.body.children];
    if (!concealed() && outer.some(isOpen)) run();
    else if (outer.some(isNamed)) soon(true);
    trees.find();
    lookLate();
  };
  if (document.readyState === 'loading') on(document, 'DOMContentLoaded', begin, signal);
  else begin();
  wake();
  signal.onabort = () => {
    observer.disconnect();
    frame.disconnect();
  };
  return {
    wake,
    hurry: () => soon(true),
    looked() {
      last = now();
    },
  };
}
