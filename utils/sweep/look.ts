import type { Facts } from './classify.ts';
import { dismisses } from './words.ts';

/** Finds the shadow root of a host, open or closed; the entrypoint knows the browser's own way to closed ones. */
export type ShadowOf = (host: Element) => ShadowRoot | null;

export const openShadow: ShadowOf = host => host.shadowRoot;

const longest = 1500;
const closers =
  'button,a,[role=button],input[type=button],input[type=reset],[aria-label],[title],[data-dismiss],[data-bs-dismiss],[class*=close i],[class*=dismiss i],[id*=close i]';
const closeNames = /(^|[^a-z])(close|dismiss|schließen|fermer|បិទ)([^a-z]|$)|closebtn|btnclose|closebutton/i;

/** The roots to look into: the overlay itself, the shadow trees in it and the documents of its frames that may be read. */
export function rootsOf(overlay: Element, shadowOf: ShadowOf): (Element | ShadowRoot)[] {
  const roots: (Element | ShadowRoot)[] = [overlay];
  const own = shadowOf(overlay);
  if (own) roots.push(own);
  for (const inner of overlay.querySelectorAll('iframe,*')) {
    if (roots.length > 8) break;
    const root = inner.localName.includes('-') ? shadowOf(inner) : frameBody(inner);
    if (root) roots.push(root);
  }
  const framed = frameBody(overlay);
  if (framed) roots.push(framed);
  return roots;
}

function frameBody(element: Element): Element | null {
  if (element.localName !== 'iframe') return null;
  try {
    return (element as HTMLIFrameElement).contentDocument?.body ?? null;
  } catch {
    return null;
  }
}

/** The words of an overlay: text without scripts and styles, then labels and placeholders. */
export function wordsOf(roots: readonly (Element | ShadowRoot)[]): string {
  const words: string[] = [];
  let length = 0;
  for (const root of roots) {
    const walker = (root.ownerDocument ?? document).createTreeWalker(root, 4 /* NodeFilter.SHOW_TEXT */);
    while (length < longest && walker.nextNode()) {
      const node = walker.currentNode;
      if (/^(style|script|noscript|template|option)$/i.test(node.parentElement?.localName ?? '')) continue;
      const text = node.nodeValue!.replace(/\s+/g, ' ').trim();
      if (text) {
        words.push(text);
        length += text.length;
      }
    }
    for (const field of root.querySelectorAll(
      'input[placeholder],input[type=submit],input[type=button],[aria-label]',
    )) {
      if (words.length > 400) break;
      words.push(
        field.getAttribute('placeholder') ?? field.getAttribute('aria-label') ?? (field as HTMLInputElement).value,
      );
    }
  }
  return words.join(' ').slice(0, longest);
}

/** Whether something in here can be seen and sends the overlay away. */
function isDismissible(roots: readonly (Element | ShadowRoot)[]): boolean {
  for (const root of roots) {
    let left = 60;
    for (const control of root.querySelectorAll(closers)) {
      if (!left--) break;
      const names = `${control.className} ${control.id} ${control.getAttribute('aria-label') ?? ''} ${control.getAttribute('title') ?? ''}`;
      const words = control.textContent ?? '';
      const told =
        dismisses(words || ((control as HTMLInputElement).value ?? '')) ||
        (words.trim().length < 20 && closeNames.test(names.replace(/[_-]+/g, ' '))) ||
        control.matches('[data-dismiss],[data-bs-dismiss]');
      if (told && control.checkVisibility?.({ visibilityProperty: true, opacityProperty: true }) !== false) return true;
    }
  }
  return false;
}

const has = (roots: readonly (Element | ShadowRoot)[], selector: string) =>
  roots.some(root => root.querySelector(selector) !== null);

/** Reads an overlay into facts. `covers` and `locks` are what the page's geometry says. */
export function look(
  overlay: Element,
  roots: readonly (Element | ShadowRoot)[],
  covers: boolean,
  locks: boolean,
): Facts {
  const frames = roots.flatMap(root => [...root.querySelectorAll('iframe')].slice(0, 3));
  if (overlay.localName === 'iframe') frames.push(overlay as HTMLIFrameElement);
  const named = [overlay, overlay.firstElementChild, ...frames].filter(each => each !== null && each !== undefined);
  const names = named
    .map(
      each =>
        `${each.id} ${each.getAttribute('class') ?? ''} ${each.getAttribute('title') ?? ''} ${each.getAttribute('src') ?? ''}`,
    )
    .join(' ');
  const navigation = 'header,nav,[role=banner],[role=navigation],[role=menu],[role=search],form[role=search]';
  return {
    text: wordsOf(roots),
    names,
    covers,
    locks,
    dialog:
      overlay.matches('dialog,[role*=dialog],[aria-modal=true]') ||
      has(roots, 'dialog,[role*=dialog],[aria-modal=true]'),
    dismissible: isDismissible(roots),
    password: has(roots, 'input[type=password]'),
    email: has(roots, 'input[type=email],input[name*=email i],input[placeholder*=mail i]'),
    captcha:
      has(roots, '.g-recaptcha,.h-captcha,.cf-turnstile') || /recaptcha|hcaptcha|challenges\.cloudflare/i.test(names),
    media: has(roots, 'video,audio') || /youtube|vimeo|player/i.test(names),
    content: frames.length > 0 || has(roots, 'img,picture,form,input,button,canvas,video'),
    links: roots.reduce((sum, root) => sum + root.querySelectorAll('a[href]').length, 0),
    navigation: overlay.matches(navigation) || has(roots, 'nav,[role=navigation],[role=menu]'),
  };
}
