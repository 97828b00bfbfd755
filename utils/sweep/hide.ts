import { all } from './dom.ts';
import { hush } from './hush.ts';
import type { Ledger, Restore } from './ledger.ts';
import type { Roots } from './look.ts';
import { pathOf } from './path.ts';
import type { Shield } from './shield.ts';

/** For pages that put a popup back as soon as it has no box: it keeps its box, and nobody sees or meets it. */
export const unseen = { visibility: 'hidden', opacity: '0', 'pointer-events': 'none', 'clip-path': 'inset(50%)' };

/** What stands in the top layer now. A modal dialog there leaves the whole document inert, also when it is hidden. */
const top = 'dialog:modal,:popover-open';

/** Takes one element out of the top layer. */
function lower(element: HTMLElement, ledger: Ledger, insisted: boolean): Restore {
  if (!element.matches('dialog')) {
    hush(element, () => element.hidePopover());
    return ledger.note(() => {
      if (element.isConnected && !element.matches(top)) hush(element, () => element.showPopover());
    });
  }
  const dialog = element as HTMLDialogElement;
  const names = dialog.getAttributeNames();
  const later = names.slice(names.indexOf('open') + 1);
  hush(dialog, () => {
    dialog.close();
    // Open for a page that looks, and not modal.
    if (insisted) dialog.show();
  });
  return ledger.note(() => {
    if (!dialog.isConnected || dialog.matches(top)) return;
    hush(dialog, () => {
      dialog.close();
      dialog.showModal();
    });
    // `open` is the last attribute now: those that stood behind it go there again.
    for (const name of later) {
      const value = dialog.getAttribute(name);
      if (value === null) continue;
      dialog.removeAttribute(name);
      dialog.setAttribute(name, value);
    }
  });
}

/** One overlay out of sight. */
export interface Hidden {
  restore: Restore;
  /** Whether the page put something of it back into the top layer, where it cannot be hit but stops everything else. */
  isBack(): boolean;
}

/**
 * Takes one overlay out of sight. `insisted`: the page put it back again and again; then it is hidden by the shield, so that
 * nothing about it changes.
 */
export function hide(overlay: Element, roots: Roots, ledger: Ledger, shield: Shield, insisted: boolean): Hidden {
  const layered = [overlay as HTMLElement, ...roots.flatMap(root => all(root, 'dialog,[popover]'))];
  const restores = layered.filter(each => each.matches(top)).map(each => lower(each, ledger, insisted));
  if (insisted) {
    const path = pathOf(overlay);
    shield.add(path);
    restores.unshift(ledger.note(() => shield.drop(path)));
  } else restores.unshift(ledger.style(overlay, { display: 'none' }));
  return {
    restore() {
      for (const restore of restores) restore();
    },
    isBack: () => layered.some(each => each.matches(top)),
  };
}
