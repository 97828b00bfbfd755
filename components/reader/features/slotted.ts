import { addSheet, type Sheet } from '../../../utils/page/sheet.ts';
import type { Feature, Given } from '../feature.ts';
import { openCss } from './slotted/css.ts';

/** What our rules ask of the boxes around a story: they stand once more in the open, without taking room. */
const copied = ['class', 'lang', 'dir', 'data-palette', 'data-face', 'data-khmer', 'data-align', 'data-tools'];

/**
 * Puts headline, story and the lead image's caption into the open, as children of the host that stand in the closed root's slots: what translates the page
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
  around.slot = 'story';
  const line = (slot: string) => Object.assign(document.createElement('span'), { slot });
  const title = line('title');
  const caption = line('caption');
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
    const { lang, leadImage } = now.article;
    article.lang = title.lang = caption.lang = lang;
    for (const [place, text] of [
      [title, now.article.title],
      [caption, leadImage?.caption ?? ''],
    ] as const)
      if (place.textContent !== text) place.textContent = text;
    if (now.story.element.parentNode !== article) article.replaceChildren(now.story.element);
  }

  update(given);
  host.append(title, caption, around);
  if (host.isConnected) dress();
  given.signal.addEventListener('abort', () => {
    undress();
    root.querySelector('slot[name=story]')?.append(...Array.from(article.childNodes));
    title.remove();
    caption.remove();
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
