import type { GateRule } from '../hubs/popups.ts';

/** Whether an element is there to be seen. */
export const isVisible = (element: Element): boolean =>
  element.isConnected && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

/** The gate that stands open now, with its element. */
export function openGate(document: Document, gates: readonly GateRule[]): [GateRule, Element] | undefined {
  for (const gate of gates) {
    const element = document.querySelector(gate.open);
    if (element && isVisible(element)) return [gate, element];
  }
  return undefined;
}

/** Whether the page holds a gate that was not answered on an earlier page, and so may open. */
export function mayOpen(document: Document, gates: readonly GateRule[]): boolean {
  return gates.some(
    ({ markup, answered }) =>
      document.querySelector(markup) !== null && !(answered && document.cookie.split('; ').includes(answered)),
  );
}
