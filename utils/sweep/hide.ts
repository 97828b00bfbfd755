import { all } from './dom.ts';
import type { Ledger, Restore } from './ledger.ts';
import type { Roots } from './look.ts';

const gone = { display: 'none' };

/** For pages that put a popup back as soon as it has no box: it keeps its box, and nobody sees or meets it. */
export const unseen = { visibility: 'hidden', opacity: '0', 'pointer-events': 'none', 'clip-path': 'inset(50%)' };

/** Takes one overlay out of sight, with or without its box. Returns what puts it back. */
export function hide(overlay: Element, roots: Roots, ledger: Ledger, keepBox: boolean): Restore {
  const restores: Restore[] = [];
  const inside = roots.flatMap(root => all(root, 'dialog,[popover]'));
  // A modal dialog that is only hidden leaves the whole document inert: close it.
  for (const element of [overlay as HTMLElement, ...inside]) {
    if (element.matches('dialog:modal')) {
      const dialog = element as HTMLDialogElement;
      dialog.close();
      restores.push(ledger.note(() => dialog.isConnected && !dialog.open && dialog.showModal()));
    } else if (element.matches(':popover-open')) {
      element.hidePopover();
      restores.push(ledger.note(() => element.isConnected && element.showPopover()));
    }
  }
  restores.unshift(ledger.style(overlay, keepBox ? unseen : gone));
  return () => {
    for (const restore of restores) restore();
  };
}
