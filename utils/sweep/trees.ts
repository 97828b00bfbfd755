import { mayHost } from './deep.ts';
import { on } from './dom.ts';
import type { ShadowOf } from './look.ts';
import { watched } from './watch.ts';

/** Hosts of popups stand at the page's edge: so many of the body's children, and of theirs, are asked. */
const most = 80;
const inner = 4;

/**
 * Changes and animations inside shadow trees are not seen from outside: each tree of the page's outermost hosts is watched itself.
 * `find` says whether there are new ones. `filled` is told each tree that has content.
 */
export function watchTrees(
  document: Document,
  signal: AbortSignal,
  shadowOf: ShadowOf,
  changed: () => void,
  filled: (root: ShadowRoot) => void,
): { find(): boolean } {
  const known = new WeakSet<Node>();
  const observer = new MutationObserver(records => {
    for (const { type, target } of records) if (type === 'childList' && known.has(target)) filled(target as ShadowRoot);
    changed();
  });
  signal.addEventListener('abort', () => observer.disconnect());
  let found = false;
  const enter = (element: Element) => {
    const root = mayHost(element) && shadowOf(element as HTMLElement);
    if (!root || known.has(root)) return;
    found = true;
    known.add(root);
    observer.observe(root, { ...watched, childList: true, subtree: true });
    on(root, 'animationend transitionend', changed, signal);
    filled(root);
    for (const each of [...root.querySelectorAll('*')].slice(0, most)) enter(each);
  };
  return {
    find() {
      found = false;
      for (const each of [...document.body.children].slice(-most)) {
        enter(each);
        for (const child of [...each.children].slice(0, inner)) enter(child);
      }
      return found;
    },
  };
}
