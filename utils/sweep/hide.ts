import type { Ledger } from './ledger.ts';

const gone = { display: 'none' };

/** For pages that put a popup back as soon as it has no box: it keeps its box, and nobody sees or meets it. */
const unseen = {
  visibility: 'hidden',
  opacity: '0',
  'pointer-events': 'none',
  'clip-path': 'inset(50%)',
  'z-index': '-1',
};

/** Takes one overlay out of sight. Returns what puts it back. */
export function hide(
  overlay: Element,
  roots: readonly (Element | ShadowRoot)[],
  ledger: Ledger,
  how: 'gone' | 'unseen' = 'gone',
): () => void {
  const closed = closeTopLayer(overlay, roots, ledger);
  const shown = ledger.style(overlay, how === 'gone' ? gone : unseen);
  return () => {
    shown();
    for (const restore of closed) restore();
  };
}

/** A modal dialog that is only hidden leaves the whole document inert, and a popover its light dismissal: close them. */
function closeTopLayer(overlay: Element, roots: readonly (Element | ShadowRoot)[], ledger: Ledger): (() => void)[] {
  const restores: (() => void)[] = [];
  const inside = roots.flatMap(root => [...root.querySelectorAll<HTMLElement>('dialog[open],[popover]')]);
  for (const element of [overlay as HTMLElement, ...inside]) {
    if (element.matches('dialog:modal')) {
      const dialog = element as HTMLDialogElement;
      dialog.close();
      restores.push(ledger.note(() => dialog.isConnected && !dialog.open && dialog.showModal()));
    } else if (element.matches(':popover-open')) {
      element.hidePopover();
      restores.push(
        ledger.note(() => element.isConnected && !element.matches(':popover-open') && element.showPopover()),
      );
    }
  }
  return restores;
}
