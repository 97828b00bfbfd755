import type { ListMark } from '../../messages.ts';
import { markName } from '../host.ts';

/**
 * Out of the flow, at the end of the title's last line: no word of it moves. In the title's own colour, which is legible on
 * whatever it stands on. What the page says of our element loses to `!important` in here.
 */
const css = `
:host { position: absolute !important; display: inline !important; inline-size: 0 !important; block-size: 0 !important; margin: 0 !important;
  padding: 0 !important; border: 0 !important; float: none !important; pointer-events: none !important; user-select: none !important;
  visibility: inherit !important; opacity: 1 !important; transform: none !important; animation: none !important; font-style: normal !important; }
i { position: absolute; inset-inline-start: .32em; inset-block-start: calc(.5lh - .25em); inline-size: .5em; block-size: .5em;
  box-sizing: border-box; opacity: .75; }
:host([hidden]) { display: none !important; }
.new { border-radius: 50%; background: currentColor; transform: scale(.8); }
.half { border-radius: 50%; border: .08em solid currentColor; background: linear-gradient(to right, currentColor 50%, transparent 0); }
.read::before { content: ""; position: absolute; inset-inline-start: .14em; inset-block-start: -.02em; inline-size: .18em; block-size: .38em;
  border: solid currentColor; border-width: 0 .08em .08em 0; transform: rotate(42deg); }
.edge { inset-inline-start: auto; inset-inline-end: 0; inset-block-start: -.2em; }
span { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) { .new, .half { forced-color-adjust: none; } }
@media print { :host { display: none !important; } }`;

/** So much room, in em, a mark takes beside its title. */
const room = 0.9;

let shared: CSSStyleSheet | undefined;
function sheet(): CSSStyleSheet {
  if (!shared) {
    shared = new CSSStyleSheet();
    shared.replaceSync(css);
  }
  return shared;
}

/** The place of a mark in a title. Each title has one, marked or not: what stands in it, the page cannot tell. */
export interface MarkPlace {
  readonly host: HTMLElement;
  show(mark: ListMark['state'] | null, said: string): void;
  /** Whether the mark fits beside the title: measured for all, before any is set. */
  fits(): boolean;
  fit(beside: boolean): void;
}

/** Whether something between an element and the page cuts off what stands out of it at the right of an edge. */
function edgeAround(element: Element): number {
  const { documentElement, defaultView } = element.ownerDocument;
  let edge = documentElement.clientWidth;
  for (let box: Element | null = element, steps = 0; box && box !== documentElement && steps < 8; steps++) {
    if (defaultView!.getComputedStyle(box).overflowX !== 'visible')
      edge = Math.min(edge, box.getBoundingClientRect().right);
    box = box.parentElement;
  }
  return edge;
}

/** Puts a mark's place at the end of a title; null where it would be a column or a cell of its own. */
export function placeMark(words: Element): MarkPlace | null {
  const { ownerDocument: document } = words;
  const style = document.defaultView!.getComputedStyle(words);
  if (/flex|grid|table|none|contents/.test(style.display)) return null;
  const size = Number.parseFloat(style.fontSize);
  const host = document.createElement(markName);
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheet()];
  const drawn = document.createElement('i');
  const heard = document.createElement('span');
  words.append(host);
  return {
    host,
    show(mark, said) {
      root.textContent = '';
      if (!mark) return;
      drawn.className = mark;
      heard.textContent = said;
      root.append(heard, drawn);
    },
    fits: () => host.getBoundingClientRect().left + size * room <= edgeAround(words),
    fit: beside => drawn.classList.toggle('edge', !beside),
  };
}
