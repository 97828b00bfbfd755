/** Name of the element that holds the reader. Unknown to the page's styles; custom elements need no definition for it. */
export const hostName = 'clear-story';

/** Name of the element that holds a message of ours on the publisher's page. */
export const noticeName = 'clear-story-notice';

/** Names of the elements that hold marks in the publisher's lists, and a look into a story. */
export const markName = 'clear-story-mark';
export const peekName = 'clear-story-peek';

/** The reader's host in this document, ours or one left by a former life of this extension. */
export function findHost(document: Document): HTMLElement | null {
  return document.querySelector<HTMLElement>(hostName);
}

/** An element of ours with a closed root in its own style, not yet on the page. */
export function closedRoot(document: Document, name: string, css: string): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  return { host, root };
}
