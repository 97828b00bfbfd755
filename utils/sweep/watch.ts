const dialogs = 'dialog[open],[role*=dialog],[aria-modal=true]';

/** Names that overlays go by: a change to such an element is looked at in the same frame. */
const telling = /modal|pop-?up|overlay|dialog|lightbox|banner|cookie|consent|newsletter|subscri|toast|notice|wall|mfp/i;

/** Milliseconds between looks: after a telling change (at first none), and after any other. They grow while looks find nothing. */
const urgentGap = { least: 30, most: 600 };
const idleGap = { least: 200, most: 3000 };
/** After so many looks without a find the gaps grow, and then only the page's outermost elements are observed. */
const growAfter = 8;
const dullLooks = 14;
/** So many dialogs of a page are looked at at once. */
const promptLooks = 3;
/** Parsing is not observed so long, unless the document is there before. */
const parsingMs = 250;
/** Popups may come without any change that can be seen: looks at these times after the document is there. */
const timed = [0, 1500, 5000, 10_000];

/** Whether a change may be an overlay opening, told without styles and without walking. */
export function isTelling({ target, type, attributeName, addedNodes }: MutationRecord): boolean {
  const { body, documentElement: root } = target.ownerDocument!;
  const inTree = type === 'childList';
  const element = (inTree ? addedNodes[0] : target) as Element | undefined;
  if (target === body || target === root || (!inTree && target.parentNode === body) || attributeName === 'open')
    return true;
  return (
    element?.nodeType === 1 &&
    telling.test(`${element.id} ${element.getAttribute('class')} ${element.getAttribute('role')}`)
  );
}

/** Whether a change shows or adds what calls itself a dialog. */
function isDialog({ target, type, addedNodes }: MutationRecord): boolean {
  const nodes: Iterable<Node> = type === 'childList' ? addedNodes : [target];
  return [...nodes].some(node => node instanceof Element && node.matches(dialogs) && node.checkVisibility());
}

/**
 * Calls `look` when something may have opened: after layout and before paint, so that nothing it takes away is seen and no layout
 * is forced. `look` says whether it found anything. `changed` gets the page's raw changes. Returns what wakes it.
 */
export function watchPage(
  document: Document,
  signal: AbortSignal,
  look: () => boolean,
  changed: (records: MutationRecord[]) => void,
): () => void {
  const view = document.defaultView!;
  const { documentElement: root } = document;
  let dull = 0;
  let last = 0;
  let timer = 0;
  let timerIsUrgent = false;
  let wide = false;
  let prompt = promptLooks;

  const run = () => {
    frame.disconnect();
    view.clearTimeout(timer);
    timer = 0;
    last = performance.now();
    dull = look() ? 0 : dull + 1;
    // Our own changes.
    observer.takeRecords();
    if (dull > dullLooks && wide && document.readyState === 'complete') observe(false);
  };
  // Fires once in the next frame's resize step: after its layout, before its paint.
  const frame = new ResizeObserver(run);

  const soon = (urgent: boolean) => {
    if (signal.aborted || (timer && (timerIsUrgent || !urgent))) return;
    view.clearTimeout(timer);
    timerIsUrgent = urgent;
    const { least, most } = urgent ? urgentGap : idleGap;
    const gap = urgent && dull < growAfter ? 0 : Math.min(least * 1.4 ** Math.max(0, dull - growAfter), most);
    const wait = last + gap - performance.now();
    if (urgent && wait <= 0) {
      timer = -1;
      frame.observe(root);
    } else timer = view.setTimeout(() => frame.observe(root), wait);
  };

  const observer = new MutationObserver(records => {
    changed(records);
    const urgent = document.readyState !== 'loading' && records.slice(0, 24).some(isTelling);
    if (urgent && !wide) wake();
    // A dialog that says so is looked at even before the page's own frame callbacks: these few may force a layout.
    if (urgent && prompt > 0 && records.some(isDialog) && prompt--) run();
    else soon(urgent);
  });
  const observe = (all: boolean) => {
    const what = { attributeFilter: ['class', 'style', 'open', 'hidden', 'aria-hidden'] };
    wide = all;
    observer.disconnect();
    if (all) observer.observe(document, { ...what, childList: true, subtree: true });
    else for (const each of [root, document.body]) observer.observe(each, { ...what, childList: true });
    if (!all) for (const each of document.body.children) observer.observe(each, what);
  };
  const wake = () => {
    if (signal.aborted) return;
    if (!wide) observe(true);
    dull = Math.min(dull, growAfter);
    soon(false);
  };

  const on = (types: string, listener: (event: Event) => void) => {
    for (const type of types.split(' '))
      document.addEventListener(type, listener, { capture: true, passive: true, signal });
  };
  on('scroll animationstart transitionend visibilitychange', () => (wide ? soon(false) : wake()));
  on('beforetoggle focusin', () => soon(true));
  // Leaving by the top edge: what waits for it opens now.
  on('mouseout', event => (event as MouseEvent).relatedTarget || wake());
  on('DOMContentLoaded', () => {
    if (!wide) wake();
    for (const ms of timed) view.setTimeout(soon, ms, true);
  });
  view.setTimeout(wake, parsingMs);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    frame.disconnect();
  });
  return wake;
}
