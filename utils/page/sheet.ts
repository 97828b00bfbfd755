import { layerName } from './remains.ts';

/** A style sheet of ours on the publisher's document; taking it off leaves no trace in the DOM. */
export interface Sheet {
  remove(): void;
  /** Switches it off for a moment, and on again. */
  toggle(on: boolean): void;
}

/**
 * Adds a style sheet without adding a node: the serialised page stays what it was, and no CSP applies (facts: rendering).
 * Falls back to a style element where the document takes no constructed sheets from a content script.
 */
export function addSheet(document: Document, css: string): Sheet {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@layer ${layerName};${css}`);
    document.adoptedStyleSheets.push(sheet);
    return {
      toggle(on) {
        sheet.disabled = !on;
      },
      remove() {
        document.adoptedStyleSheets = [...document.adoptedStyleSheets].filter(other => other !== sheet);
      },
    };
  } catch {
    const element = document.createElement('style');
    element.textContent = css;
    (document.head ?? document.documentElement).append(element);
    return {
      toggle(on) {
        element.disabled = !on;
      },
      remove: () => element.remove(),
    };
  }
}
