/** The doors that the vectors knock at to show that they run. */
const doors = `['alert', 'confirm', 'prompt', 'print', 'open']`;

/** In a frame: tells the top window, by message where the frame's address makes it a stranger. */
export const hookFrames = `if (window !== top) {
  const hit = () => { top.postMessage('ran', '*'); return null; };
  for (const door of ${doors}) window[door] = hit;
}`;

/**
 * In a hub page: counts what runs from the reader once it stands. What runs can be traced to a node of the page's own by
 * the running script, by the event at hand (in shadow trees \`window.event\` is empty) or by the frame; all else is ours.
 */
export const hookPage = `if (window === top) {
  const seen = { ran: [], ready: NaN, opened: NaN };
  Object.defineProperty(window, Symbol.for('hostile'), { value: seen });
  const holds = Document.prototype.contains.bind(document);
  const count = what => { if (!isNaN(seen.opened)) seen.ran.push(what); };
  const hit = door => () => {
    const target = window.event && window.event.currentTarget;
    if (!document.currentScript && !target) count(door);
    return null;
  };
  for (const door of ${doors}) window[door] = hit(door);
  addEventListener('message', ({ data, source }) => {
    if (data !== 'ran' || !source) return;
    let frame = source;
    while (frame.parent !== window && frame.parent !== frame) frame = frame.parent;
    const owners = Document.prototype.querySelectorAll.call(document, 'iframe, frame, object, embed');
    if (!Array.from(owners).some(owner => owner.contentWindow === frame)) count('frame');
  });
  addEventListener('DOMContentLoaded', () => { seen.ready = performance.now(); });
  new MutationObserver((_, observer) => {
    if (!Document.prototype.querySelector.call(document, 'clear-story')) return;
    seen.opened = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}`;
