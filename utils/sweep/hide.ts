import { all } from './dom.ts';
import { hush } from './hush.ts';
import type { Ledger, Restore } from './ledger.ts';
import type { Roots } from './look.ts';
import { pathOf } from './path.ts';
import type { Shield } from './shield.ts';

/** For pages that put a popup back as soon as it has no box: it keeps its box, and nobody sees or meets it. */
export const unseen = { visibility: 'hidden', opacity: '0', 'pointer-events': 'none', 'clip-path': 'inset(50%)' };

/** Takes what stands in the top layer out of it: a modal dialog that is only hidden leaves the whole document inert. */
function leaveTopLayer(elements: readonly HTMLElement[], ledger: Ledger, insisted: boolean): Restore[] {
  return elements.flatMap(element => {
    if (element.matches('dialog:modal')) {
      const dialog = element as HTMLDialogElement;
      hush(dialog, () => dialog.close());
      // Open for a page that looks, and not modal.
      if (insisted) hush(dialog, () => dialog.show());
      return ledger.note(() => {
        if (!dialog.isConnected || (dialog.open && !insisted)) return;
        hush(dialog, () => {
          dialog.close();
          dialog.showModal();
        });
      });
    }
    if (element.matches(':popover-open')) {
      hush(element, () => element.hidePopover());
      return ledger.note(() => {
        if (element.isConnected && !element.matches(':popover-open')) hush(element, () => element.showPopover());
      });
    }
    return [];
  });
}

/**
 * Takes one overlay out of sight. `insisted`: the page put it back again and again; then it is hidden by the shield, so that
 * nothing about it changes. Returns what puts it back.
 */
export function hide(overlay: Element, roots: Roots, ledger: Ledger, shield: Shield, insisted: boolean): Restore {
  const inside = roots.flatMap(root => all(root, 'dialog,[popover]'));
  const restores = leaveTopLayer([overlay as HTMLElement, ...inside], ledger, insisted);
  if (insisted) {
    const path = pathOf(overlay);
    shield.add(path);
    restores.unshift(ledger.note(() => shield.drop(path)));
  } else restores.unshift(ledger.style(overlay, { display: 'none' }));
  return () => {
    for (const restore of restores) restore();
  };
}
