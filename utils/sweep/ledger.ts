/** Takes one change back. */
export type Restore = () => void;

/** Every change that the sweep makes to the page's nodes, so that all of it can be taken back, byte for byte. */
export interface Ledger {
  /** Changes one attribute. Once the page has written to it, too, `otherwise` takes our part of it back. */
  change(element: Element, attribute: string, how: () => void, otherwise?: Restore): Restore;
  /** Sets inline styles, all `!important`. */
  style(element: Element, styles: Record<string, string>): Restore;
  /** Notes a change made elsewhere. */
  note(restore: Restore): Restore;
  /** Takes everything back, last first. */
  undo(): void;
}

export function openLedger(): Ledger {
  const entries = new Set<Restore>();
  const note = (restore: Restore): Restore => {
    const once = () => {
      if (entries.delete(once)) restore();
    };
    entries.add(once);
    return once;
  };
  const change: Ledger['change'] = (element, attribute, how, otherwise) => {
    const before = element.getAttribute(attribute);
    how();
    const after = element.getAttribute(attribute);
    return note(() => {
      if (element.getAttribute(attribute) !== after) otherwise?.();
      else if (before === null) element.removeAttribute(attribute);
      else element.setAttribute(attribute, before);
    });
  };
  return {
    note,
    change,
    style(element, styles) {
      const { style } = element as HTMLElement;
      const had = Object.entries(styles).map(
        ([name, value]) => [name, value, style.getPropertyValue(name), style.getPropertyPriority(name)] as const,
      );
      return change(
        element,
        'style',
        () => {
          for (const [name, value] of had) style.setProperty(name, value, 'important');
        },
        () => {
          // What the page has set anew stays.
          for (const [name, value, old, priority] of had) {
            if (style.getPropertyValue(name) === value) style.setProperty(name, old, priority);
          }
        },
      );
    },
    undo() {
      for (const restore of [...entries].reverse()) restore();
    },
  };
}
