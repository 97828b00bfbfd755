import { page as en } from '../../locales/en.json';
import { page as km } from '../../locales/km.json';
import type { ShowNotice } from '../handover.ts';
import { closedRoot, noticeName } from './host.ts';

type Word = keyof typeof en;

/** What went otherwise than wished, in a title and a sentence of `locales` "page". */
const notices = {
  noStory: ['noStory', 'noStoryHelp'],
  tooComplex: ['tooComplex', 'untouched'],
  failed: ['failed', 'untouched'],
  sweepFailed: ['sweepFailed', 'untouched'],
} as const satisfies Record<string, readonly [Word, Word]>;

export type Notice = keyof typeof notices;

/** The message of design.md "On the page": top end, 332 px. System fonts, since it may come when nothing else works. */
const css = `
:host { all: initial !important; position: fixed !important; inset-block-start: 20px !important; inset-inline-end: 20px !important;
  z-index: 2147483647 !important; display: block !important; color-scheme: light dark !important; }
div { box-sizing: border-box; inline-size: min(332px, calc(100vw - 40px)); padding: 20px 24px; border-radius: 10px;
  background: light-dark(#fff, #1e2127); color: light-dark(#1b1a17, #d7dadf); font: 15px/1.45 system-ui, sans-serif;
  box-shadow: 0 0 0 1px light-dark(#e6e1d7, #2a2e35), 0 24px 64px -16px rgb(0 0 0 / .32); }
:lang(km) { line-height: 1.8; }
p { margin: 0 0 4px; } p:first-child { font: 600 20px/1.3 Georgia, serif; } p + p { color: light-dark(#5e5a52, #979da8); }
button { all: unset; cursor: pointer; margin-block-start: 12px; margin-inline-end: 24px; min-block-size: 24px; text-decoration: underline;
  text-decoration-color: light-dark(#a4371f, #e9bc62); text-underline-offset: .22em; }
button:focus-visible { outline: 2px solid light-dark(#a4371f, #e9bc62); outline-offset: 3px; border-radius: 3px; }
@media print { :host { display: none !important; } }`;

export const showNotice: ShowNotice = (document, notice, language, onPoint) => {
  const words = language === 'km' ? km : en;
  document.querySelector(noticeName)?.remove();
  const { host, root } = closedRoot(document, noticeName, css);
  const box = document.createElement('div');
  box.lang = language;
  box.role = 'status';
  const lines = notices[notice].map(word => {
    const line = document.createElement('p');
    line.textContent = words[word];
    return line;
  });
  const button = (word: Word, act?: () => void) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = words[word];
    made.addEventListener('click', () => {
      host.remove();
      act?.();
    });
    return made;
  };
  box.append(...lines, ...(onPoint ? [button('point', onPoint)] : []), button('close'));
  root.append(box);
  const place = () => document.body.append(host);
  if (document.body) place();
  else document.addEventListener('DOMContentLoaded', place, { once: true });
};
