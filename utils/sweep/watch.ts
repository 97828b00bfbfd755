/** Names that overlays go by: a change to such an element is looked at in the same frame. */
const telling =
  /modal|pop-?up|overlay|dialog|lightbox|drawer|banner|cookie|consent|newsletter|subscri|toast|slide|dock|notice|wall|mfp/i;
const tellingElement = 'dialog,[role*=dialog],[aria-modal],[popover]';

/** Milliseconds between looks: at once, longer while nothing is found, never slower than this. */
const shortest = 200;
const longest = 3000;
/** So many looks without a find, and only the page's outermost elements are observed, until something wakes it. */
const dullLooks = 10;
/** Popups wait for a moment without any event that can be seen: looks at these times after the document is there. */
const timed = [400, 1300, 2600, 5200, 10_000];

export interface Watch {
  /** Something may open now: look soon, and often again. */
  wake(): void;
}

/** Whether a change may be an overlay opening, told without styles and without walking. */
export function isTelling(record: MutationRecord, body: Element | null): boolean {
  const target = record.target as Element;
  if (record.type === 'attributes') {
    return (
      target === body ||
      target.parentNode === body ||
      target === target.ownerDocument.documentElement ||
      record.attributeName === 'open' ||
      telling.test(`${target.id} ${target.getAttribute('class') ?? ''}`)
    );
  }
  if (target === body || target.nodeName === 'HTML') return record.addedNodes.length + record.removedNodes.length > 0;
  const added = record.addedNodes[0];
  if (added?.nodeType !== 1) return false;
  const element = added as Element;
  return telling.test(`${element.id} ${element.getAttribute('class') ?? ''}`) || element.matches(tellingElement);
}

/**
 * Calls `look` when something may have opened: after layout and before paint, so that nothing it takes away is seen and no layout
 * is forced. `look` says whether it found anything. `changed` gets the raw changes, only while `curious` says so.
 */
export function watchPage(
  document: Document,
  signal: AbortSignal,
  look: () => boolean,
  curious: () => boolean,
  changed: (records: MutationRecord[]) => void,
): Watch {
  const view = document.defaultView!;
  let pause = shortest;
  let dull = 0;
  let last = 0;
  let waiting: 'frame' | number = 0;
  let wide = false;

  // Fires once in the next frame's resize step: after its layout, before its paint.
  const frame = new ResizeObserver(() => {
    frame.disconnect();
    waiting = 0;
    last = performance.now();
    const found = look();
    observer.takeRecords();
    dull = found ? 0 : dull + 1;
    pause = found ? shortest : Math.min(pause * 1.4, longest);
    if (dull >= dullLooks && document.readyState === 'complete') narrow();
  });

  const nextFrame = () => {
    if (typeof waiting === 'number') view.clearTimeout(waiting);
    waiting = 'frame';
    frame.observe(document.documentElement);
  };

  const soon = (telling: boolean) => {
    if (waiting === 'frame' || signal.aborted) return;
    // While nothing comes of them, even telling changes are looked at less often.
    const gap = telling ? (dull < 6 ? 30 : Math.min(pause, 600)) : pause;
    const due = last + gap - performance.now();
    if (telling && due <= 0) nextFrame();
    else if (!waiting || telling) {
      if (waiting) view.clearTimeout(waiting);
      waiting = view.setTimeout(nextFrame, Math.max(due, telling ? 0 : 100));
    }
  };

  const observer = new MutationObserver(records => {
    if (curious()) changed(records);
    if (waiting === 'frame') return;
    const { body } = document;
    const told = document.readyState !== 'loading' && records.slice(0, 24).some(record => isTelling(record, body));
    if (told && !wide) widen();
    soon(told);
  });
  const options = { attributes: true, attributeFilter: ['class', 'style', 'open', 'hidden', 'aria-hidden', 'inert'] };

  const widen = () => {
    observer.disconnect();
    observer.observe(document, { ...options, childList: true, subtree: true });
    wide = true;
    dull = 0;
  };
  const narrow = () => {
    observer.disconnect();
    wide = false;
    for (const element of [document.documentElement, document.body]) {
      if (element) observer.observe(element, { ...options, childList: true });
    }
    for (const element of document.body?.children ?? []) observer.observe(element, options);
  };
  const wake = () => {
    if (!wide) widen();
    pause = Math.min(pause, 2 * shortest);
    dull = Math.min(dull, 4);
    soon(false);
  };

  widen();
  const passive = { capture: true, passive: true, signal };
  for (const type of ['scroll', 'animationstart', 'transitionend', 'visibilitychange']) {
    document.addEventListener(type, () => (wide ? soon(false) : wake()), passive);
  }
  for (const type of ['beforetoggle', 'focusin']) document.addEventListener(type, () => soon(true), passive);
  // Leaving by the top edge: what waits for it opens now.
  document.addEventListener('mouseout', event => !event.relatedTarget && wake(), passive);
  const ready = () => {
    soon(true);
    for (const ms of timed) view.setTimeout(() => soon(true), ms);
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', ready, { once: true, signal });
  else ready();
  view.addEventListener('load', () => soon(true), { once: true, signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    frame.disconnect();
  });
  return { wake };
}
