import { addSheet, type Sheet } from '../../../utils/page/sheet.ts';
import type { Feature, Given } from '../feature.ts';
import { openCss } from './slotted/css.ts';

/** What our rules ask of the boxes around a story: they stand once more in the open, without taking room. */
const copied = ['class', 'lang', 'dir', 'data-palette', 'data-face', 'data-khmer', 'data-align', 'data-tools'];

/**
 * Puts headline and story into the open, as children of the host that stand in the closed root's slots: what translates the page
 * or looks words up sees them, and so does the page. On a page of ours they are in the open already.
 */
export const slotted: Feature = (place, given) => {
  const root = place.getRootNode();
  if (!(root instanceof ShadowRoot)) return { update() {} };
  const { host } = root;
  const document = place.ownerDocument;
  const view = root.querySelector('.clearstory')!;
  const css = openCss(root.adoptedStyleSheets[0]!.cssRules, host.localName);
  const around = document.createElement('div');
  const article = document.createElement('article');
  const title = document.createElement('span');
  around.slot = 'story';
  title.slot = 'title';
  around.append(article);
  let sheet: Sheet | null = null;

  const dress = () => {
    sheet ??= addSheet(document, css);
  };
  const undress = () => {
    sheet?.remove();
    sheet = null;
  };
  function update(now: Given) {
    for (const name of copied) {
      const value = view.getAttribute(name);
      if (value === null) around.removeAttribute(name);
      else around.setAttribute(name, value);
    }
    article.lang = title.lang = now.article.lang;
    if (title.textContent !== now.article.title) title.textContent = now.article.title;
    if (now.story.element.parentNode !== article) article.replaceChildren(now.story.element);
  }

  update(given);
  host.append(title, around);
  if (host.isConnected) dress();
  given.signal.addEventListener('abort', () => {
    undress();
    root.querySelector('slot[name=story]')?.append(...Array.from(article.childNodes));
    title.remove();
    around.remove();
  });
  return {
    update,
    turn(shown) {
      if (shown) dress();
      return shown ? undefined : undress;
    },
  };
};
