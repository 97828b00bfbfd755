import { picker as en } from '../../../locales/en.json';
import { picker as km } from '../../../locales/km.json';
import { countWords, minutesOf, sampleOf, tidy } from '../../article/text.ts';
import { digits, fill, type Shipped } from '../../strings.ts';
import { closedRoot, noticeName } from '../host.ts';
import { textOf } from './blocks.ts';

/**
 * A pane of glass over the page: pointer events end there. System fonts, as in our messages on the page; the ring has a light
 * and a dark line, so that it is seen on any ground.
 */
const css = `
:host { all: initial !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important;
  display: block !important; inline-size: 100% !important; block-size: 100% !important; overflow: hidden !important;
  cursor: crosshair !important; color-scheme: light dark !important; touch-action: manipulation !important; }
* { box-sizing: border-box; }
.ring { position: absolute; pointer-events: none; border-radius: 4px; outline: 2px solid #a4371f;
  box-shadow: 0 0 0 4px #fff, 0 0 0 200vmax rgb(0 0 0 / .35); }
.size { position: absolute; pointer-events: none; padding: 2px 8px; border-radius: 4px; background: #a4371f; color: #fff;
  font: 600 13px/1.45 system-ui, sans-serif; white-space: nowrap; }
.bar { position: absolute; inset-block-end: 20px; inset-inline: 0; margin-inline: auto; cursor: auto;
  inline-size: fit-content; max-inline-size: calc(100% - 40px); max-block-size: calc(100% - 40px); overflow: auto;
  display: flex; flex-wrap: wrap; align-items: center; gap: 8px 24px; padding: 14px 20px; border-radius: 12px;
  background: light-dark(#fff, #1e2127); color: light-dark(#1b1a17, #d7dadf); font: 15px/1.45 system-ui, sans-serif;
  box-shadow: 0 0 0 1px light-dark(#e6e1d7, #2a2e35), 0 24px 64px -16px rgb(0 0 0 / .32); }
.bar:lang(km), .bar :lang(km) { line-height: 1.8; }
p { margin: 0; } .keys { color: light-dark(#5e5a52, #979da8); font-size: 14px; }
.acts { display: flex; flex-wrap: wrap; gap: 4px 20px; }
button { all: unset; cursor: pointer; min-block-size: 24px; text-decoration: underline 1px light-dark(#a4371f, #e9bc62);
  text-underline-offset: .22em; }
button:lang(km) { text-underline-offset: .42em; }
button:hover { text-decoration-thickness: 2px; } .take { font-weight: 600; }
:focus-visible { outline: 2px solid light-dark(#a4371f, #e9bc62); outline-offset: 3px; border-radius: 3px; }
.bar:focus { outline: 0; }
.said { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) { .bar { border: 1px solid CanvasText; } .ring { outline-color: Highlight; } }
@media print { :host { display: none !important; } }`;

/** From the ring to what it is round. */
const air = 6;
/** Height of the line that tells its size, and its distance from the window's edge. */
const tag = 26;

export interface View {
  readonly host: HTMLElement;
  /** Rings an element and says what it is, until the next one. */
  show(element: Element): void;
  /** Whether a button of ours has the focus. */
  holdsFocus(): boolean;
  remove(): void;
}

interface Acts {
  wider(): void;
  narrower(): void;
  take(): void;
  leave(): void;
}

/** Puts the picker's ring and bar over the page. */
export function createView(document: Document, language: Shipped, acts: Acts): View {
  const words = language === 'km' ? km : en;
  const { host, root } = closedRoot(document, noticeName, css);
  const before = document.activeElement as HTMLElement | null;

  const say = (key: 'words' | 'minutes', n: number) =>
    fill(words[key], { n: language === 'km' ? digits(n, language) : n });
  function make<K extends keyof HTMLElementTagNameMap>(name: K, style: string, text = ''): HTMLElementTagNameMap[K] {
    const element = document.createElement(name);
    element.className = style;
    element.textContent = text;
    return element;
  }
  function button(name: keyof Acts) {
    const made = make('button', name, words[name]);
    made.type = 'button';
    made.addEventListener('click', acts[name]);
    return made;
  }

  const ring = make('div', 'ring');
  const size = make('div', 'size');
  size.ariaHidden = 'true';
  const bar = make('div', 'bar');
  bar.role = 'dialog';
  bar.ariaLabel = words.point;
  bar.lang = language;
  bar.tabIndex = -1;
  const said = make('p', 'said');
  said.role = 'status';
  const buttons = make('div', 'acts');
  buttons.append(button('take'), button('wider'), button('narrower'), button('leave'));
  const lines = make('div', 'lines');
  lines.append(make('p', '', words.point), make('p', 'keys', words.keys));
  bar.append(lines, buttons, said);
  // What happens on the bar is about the bar, not about the page under it.
  for (const kind of ['pointermove', 'click']) bar.addEventListener(kind, event => event.stopPropagation());
  root.append(ring, size, bar);
  document.querySelector(noticeName)?.remove();
  document.body.append(host);
  bar.focus({ preventScroll: true });

  let shown: Element | null = null;
  let frame = 0;
  /** The page moves under us without our being told: each frame looks where the element is. */
  function follow() {
    // A message of ours took its place: nobody points any more.
    if (!host.isConnected) return acts.leave();
    frame = requestAnimationFrame(follow);
    if (!shown) return;
    const { left, top, width, height } = shown.getBoundingClientRect();
    const box = { left: left - air, top: top - air, width: width + 2 * air, height: height + 2 * air };
    for (const [name, value] of Object.entries(box)) ring.style.setProperty(name, `${Math.round(value)}px`);
    size.style.top = `${Math.round(Math.max(4, box.top - tag - 4))}px`;
    size.style.left = `${Math.round(Math.max(4, box.left))}px`;
  }
  frame = requestAnimationFrame(follow);

  return {
    host,
    show(element) {
      shown = element;
      const text = tidy(textOf(element));
      // Words of scripts without spaces are counted differently by each browser: minutes are not.
      const spaced = !/[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff]/.test(text);
      const lang = element.closest('[lang]')?.getAttribute('lang') ?? '';
      size.textContent = spaced ? say('words', countWords(text)) : say('minutes', minutesOf(text, lang));
      said.textContent = `${size.textContent}: ${sampleOf(text)}`;
    },
    holdsFocus: () => root.activeElement?.localName === 'button',
    remove() {
      cancelAnimationFrame(frame);
      host.remove();
      before?.focus({ preventScroll: true });
    },
  };
}
