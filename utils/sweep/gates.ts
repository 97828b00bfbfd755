import type { GateRule } from '../hubs/popups.ts';
import { isVisible } from './dom.ts';

/** Selectors that begin with `body>` are looked for there only: attribute selectors over a whole page are dear. */
function find(document: Document, selector: string): Element | null {
  if (!selector.startsWith('body>')) return document.querySelector(selector);
  return [...(document.body?.children ?? [])].find(element => element.matches(selector)) ?? null;
}

/** The gate that stands open now, with its element. */
export function openGate(document: Document, gates: readonly GateRule[]): [GateRule, Element] | undefined {
  for (const gate of gates) {
    const element = find(document, gate.open);
    if (element && isVisible(element)) return [gate, element];
  }
  return undefined;
}

/** Whether the page holds a gate that was not answered on an earlier page, and so may open. */
export function mayOpen(document: Document, gates: readonly GateRule[]): boolean {
  return gates.some(
    ({ markup, answered }) =>
      find(document, markup) !== null && !(answered && document.cookie.split('; ').includes(answered)),
  );
}
