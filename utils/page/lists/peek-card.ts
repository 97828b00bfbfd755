import type { Shipped } from '../../strings.ts';
import { closedRoot, peekName } from '../host.ts';

/** Like the message on the page, of system fonts; the text in the reader's serif. */
const css = `
:host { all: initial !important; position: fixed !important; z-index: 2147483646 !important; display: block !important;
  inset: auto !important; inset-block-start: var(--top) !important; left: var(--left) !important; color-scheme: light dark !important; }
section { box-sizing: border-box; inline-size: min(400px, calc(100vw - 24px)); max-block-size: min(420px, var(--room)); overflow: auto;
  overscroll-behavior: contain; padding: 18px 22px; border-radius: 10px; background: light-dark(#fff, #1e2127);
  color: light-dark(#1b1a17, #d7dadf); font: 16px/1.55 Georgia, "Noto Serif Khmer", serif; overflow-wrap: anywhere;
  box-shadow: 0 0 0 1px light-dark(#e6e1d7, #2a2e35), 0 24px 64px -16px rgb(0 0 0 / .32); }
:lang(km) { line-height: 1.9; }
p[lang]:not(:lang(km)) { line-height: 1.55; }
h2 { margin: 0 0 4px; font-size: 19px; line-height: 1.3; font-weight: 600; }
h2:lang(km) { line-height: 1.7; }
p { margin: 0 0 .8em; } p:last-child { margin: 0; }
.told { margin: 0 0 12px; font: 13.5px/1.45 system-ui, sans-serif; color: light-dark(#5e5a52, #979da8); }
.told:lang(km) { line-height: 1.8; }
.told:last-child { margin: 0; }
@media (forced-colors: active) { section { border: 1px solid CanvasText; } }
@media print { :host { display: none !important; } }`;

/** Distance to the title and to the edges of the window, in px. */
const gap = 10;
const least = 180;

/** What the card says. */
export interface Peek {
  title: string;
  /** How long it is, or why there is nothing to see. */
  told: string;
  paragraphs: readonly string[];
  /** The story's own language. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/** The card beside a title, in a closed root. */
export interface Card {
  show(peek: Peek): void;
  scroll(down: boolean): void;
  remove(): void;
}

export function openCard(document: Document, beside: Element, label: string, language: Shipped): Card {
  const { documentElement: page, body } = document;
  const { host, root } = closedRoot(document, peekName, css);
  const section = document.createElement('section');
  section.setAttribute('aria-label', label);
  section.lang = language;
  const told = document.createElement('p');
  told.className = 'told';
  told.setAttribute('role', 'status');
  section.append(told);
  root.append(section);

  const { top, bottom, left } = beside.getBoundingClientRect();
  const below = page.clientHeight - bottom - 2 * gap;
  const under = below >= Math.min(420, top) || below >= 420;
  const room = Math.max(least, under ? below : top - 2 * gap);

  /** Above the title the card's foot stands still, below it its head. */
  function place() {
    const { width, height } = section.getBoundingClientRect();
    const x = Math.max(gap, Math.min(left, page.clientWidth - width - gap));
    const y = under ? bottom + gap : top - gap - height;
    host.style.setProperty('--left', `${x}px`);
    host.style.setProperty('--top', `${Math.max(gap, Math.min(y, page.clientHeight - height - gap))}px`);
  }

  host.style.setProperty('--room', `${room}px`);
  body.append(host);
  return {
    show({ title, told: words, paragraphs, lang, dir }) {
      told.textContent = words;
      const lines = [title, ...paragraphs].map((text, index) => {
        const line = document.createElement(index === 0 ? 'h2' : 'p');
        line.textContent = text;
        if (lang) line.lang = lang;
        if (dir) line.dir = dir;
        return line;
      });
      section.replaceChildren(lines[0]!, told, ...lines.slice(1));
      place();
    },
    scroll: down => section.scrollBy({ top: (down ? 0.8 : -0.8) * section.clientHeight, behavior: 'instant' }),
    remove: () => host.remove(),
  };
}
