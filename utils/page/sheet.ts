import { sheetMark } from './remains.ts';

/** A style sheet of ours on the publisher's document; taking it off leaves no trace in the DOM. */
export interface Sheet {
  remove(): void;
  /** Switches it off for a moment, and on again. */
  toggle(on: boolean): void;
  /** Says something else from now on. */
  write(css: string): void;
}

/** Adds a style sheet without adding a node: the serialised page stays what it was, and no CSP applies (facts: rendering). */
export function addSheet(document: Document, css: string): Sheet {
  const sheet = new CSSStyleSheet();
  const write = (text: string) => sheet.replaceSync(`${sheetMark}{}${text}`);
  write(css);
  document.adoptedStyleSheets.push(sheet);
  return {
    write,
    toggle(on) {
      sheet.disabled = !on;
    },
    remove() {
      document.adoptedStyleSheets = [...document.adoptedStyleSheets].filter(other => other !== sheet);
    },
  };
}
