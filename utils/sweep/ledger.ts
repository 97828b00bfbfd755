/** Takes one change back. */
type Restore = () => void;

/** Every change that the sweep makes to the page's nodes, so that all of it can be taken back, byte for byte. */
export interface Ledger {
  /** Sets inline styles, all `!important`. */
  style(element: Element, styles: Record<string, string>): Restore;
  /** Takes an attribute away. */
  drop(element: Element, attribute: string): Restore;
  /** Takes a class away. */
  unclass(element: Element, name: string): Restore;
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
  return {
    note,
    style(element, styles) {
      const { style } = element as HTMLElement;
      const before = element.getAttribute('style');
      const had = Object.keys(styles).map(name => [
        name,
        style.getPropertyValue(name),
        style.getPropertyPriority(name),
      ]);
      for (const [name, value] of Object.entries(styles)) style.setProperty(name, value, 'important');
      const after = element.getAttribute('style');
      return note(() => {
        // Unless the page wrote to it meanwhile, the very bytes come back; else only our own properties go.
        if (element.getAttribute('style') === after) {
          if (before === null) element.removeAttribute('style');
          else element.setAttribute('style', before);
          return;
        }
        for (const [name, value, priority] of had) {
          if (style.getPropertyValue(name!) !== styles[name!]) continue;
          if (value) style.setProperty(name!, value, priority);
          else style.removeProperty(name!);
        }
      });
    },
    drop(element, attribute) {
      const before = element.getAttribute(attribute);
      element.removeAttribute(attribute);
      return note(() => {
        if (before !== null && !element.hasAttribute(attribute)) element.setAttribute(attribute, before);
      });
    },
    unclass(element, name) {
      const before = element.getAttribute('class');
      element.classList.remove(name);
      const after = element.getAttribute('class');
      return note(() => {
        if (before !== null && element.getAttribute('class') === after) element.setAttribute('class', before);
        else element.classList.add(name);
      });
    },
    undo() {
      for (const restore of [...entries].reverse()) restore();
    },
  };
}
