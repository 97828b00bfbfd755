import { mayHost } from './deep.ts';
import type { ShadowOf } from './look.ts';
import { watched } from './watch.ts';

/** Hosts of popups stand at the page's edge: so many of the body's children, and of theirs, are asked. */
const most = 80;
const inner = 4;

/**
 * Changes inside shadow trees are not seen from outside: each tree of the page's outermost hosts is watched itself. `find` says
 * whether there are new ones.
 */
export function watchTrees(
  document: Document,
  shadowOf: ShadowOf,
  changed: () => void,
): { find(): boolean; stop(): void } {
  const known = new WeakSet<Node>();
  const observer = new MutationObserver(changed);
  let found = false;
  const enter = (element: Element) => {
    const root = mayHost(element) && shadowOf(element as HTMLElement);
    if (!root || known.has(root)) return;
    found = true;
    known.add(root);
    observer.observe(root, { ...watched, childList: true, subtree: true });
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
    stop: () => observer.disconnect(),
  };
}
