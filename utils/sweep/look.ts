import type { Facts } from './classify.ts';
import { mayHost } from './deep.ts';
import { all, dialogs, isStuck, styleOf } from './dom.ts';
import { isReserved } from './tier.ts';
import { dismisses, isCross, leadsOn, readsOn, refuses, sells } from './words.ts';

/** Finds the shadow root of a host, open or closed; the entrypoint knows the browser's own way to closed ones. */
export type ShadowOf = (host: HTMLElement) => ShadowRoot | null;

/** Where an overlay's content stands: in itself, in shadow trees, in frames that may be read. */
export type Roots = readonly (Element | ShadowRoot)[];

const maxWords = 1500;
const maxRoots = 8;
const maxElements = 600;
const maxControls = 60;
/** The share of a box's width that its canvas fills. */
const filled = 0.6;

const menus = 'nav,[role=navigation],[role=menu]';
/** Columns of widgets; the wrapper around story and sidebar goes by the same names, and holds the story. */
const sidebars = '[id*="sidebar" i],[class*="sidebar" i]';
const dismissers = '[data-dismiss],[data-bs-dismiss]';
/** Where walls lead, as addresses say it in any language. */
const doors = [
  'login',
  'log-in',
  'signin',
  'sign-in',
  'signup',
  'sign-up',
  'register',
  'subscri',
  'account/',
  'paywall',
]
  .map(name => `a[href*="${name}" i]`)
  .join();
const birthdays = '[name*="birth" i],[name="dob" i],[autocomplete^=bday]';
const controls = `button,a,input,[role=button],[aria-label],[title],${dismissers},[class*="close" i],[id*="close" i],[class*="btn" i],[class*="button" i]`;
const closeNames = /\b(close|dismiss)|closebtn|btnclose/i;
/** An icon's name, where the control says nothing itself. */
const crossNames = /\b(x|cross|times)\b/i;

function innerRoot(element: Element, shadowOf: ShadowOf): Element | ShadowRoot | null | undefined {
  try {
    return (element as HTMLIFrameElement).contentDocument?.body ?? shadowOf(element as HTMLElement);
  } catch {
    // No element of HTML.
    return null;
  }
}

/** The roots to look into. */
export function rootsOf(overlay: Element, shadowOf: ShadowOf): Roots {
  const roots: (Element | ShadowRoot)[] = [overlay];
  const own = innerRoot(overlay, shadowOf);
  if (own) roots.push(own);
  // The list grows while it is walked: trees inside of trees.
  for (const root of roots) {
    const inside = root instanceof Element ? root.getElementsByTagName('*') : root.querySelectorAll('*');
    for (let i = 0; i < inside.length && i < maxElements && roots.length < maxRoots; i++) {
      const element = inside[i]!;
      const inner = (element.localName === 'iframe' || mayHost(element)) && innerRoot(element, shadowOf);
      if (inner) roots.push(inner);
    }
  }
  return roots;
}

/** Whether an element is laid out, or hands its place on to what stands in it. What the shield hides still says what a box is for. */
function isLaidOut(element: Element): boolean {
  if (element.checkVisibility()) return true;
  const { display, visibility } = styleOf(element);
  return display === 'contents' || visibility === 'hidden';
}

/** Calls `each` with the texts that are laid out, as long as it says so. A chat's window waits in its button's box with all its words. */
function texts(root: Roots[number], each: (text: string, parent: Element | null) => boolean): void {
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* NodeFilter.SHOW_TEXT */);
  while (walker.nextNode()) {
    const { nodeValue, parentElement } = walker.currentNode;
    if (!nodeValue!.trim() || /style|script|template|option/.test(parentElement?.localName ?? '')) continue;
    if ((!parentElement || isLaidOut(parentElement)) && !each(nodeValue!, parentElement)) return;
  }
}

/** The words of an overlay that are laid out: text without scripts and styles, then labels and placeholders. */
export function wordsOf(roots: Roots): string {
  let words = '';
  for (const root of roots) {
    texts(root, text => {
      words += `${text} `;
      return words.length < maxWords;
    });
    for (const field of root.querySelectorAll<HTMLInputElement>('[placeholder],[type=submit],[aria-label]')) {
      if (words.length < 2 * maxWords && isLaidOut(field))
        words += `${field.placeholder || field.value || field.ariaLabel} `;
    }
  }
  return words.replace(/\s+/g, ' ').trim().slice(0, maxWords);
}

const names = (element: Element) =>
  ['id', 'class', 'title', 'aria-label', 'src'].map(name => element.getAttribute(name)).join(' ');

const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });

/** Who presses it is sent to another page, as by the cross of a wall. */
function leadsAway(control: Element): boolean {
  const link = control.closest<HTMLAnchorElement>('a[href]');
  const here = control.ownerDocument.URL.replace(/#.*/, '');
  return /^http/.test(link?.href ?? '') && link!.href.replace(/#.*/, '') !== here;
}

/** Whether a control that can be seen sends its overlay away. */
function isCloser(control: Element): boolean {
  const words = (control.textContent || (control as HTMLInputElement).value || '').trim();
  const icon = control.firstElementChild;
  const called = `${names(control)} ${icon ? names(icon) : ''}`.replace(/[_-]/g, ' ');
  const told =
    dismisses(words) ||
    ['title', 'aria-label'].some(name => dismisses(control.getAttribute(name) ?? '')) ||
    (words.length < 20 && closeNames.test(called)) ||
    (!words && crossNames.test(called)) ||
    (words === '+' && /\bhide\b/i.test(called)) ||
    control.matches(dismissers);
  return told && !leadsAway(control) && isSeen(control);
}

/** Whether a large box is what the page is for: its main part, a canvas that fills it, a viewer of documents. */
function isStage(overlay: Element, drawn: readonly Element[], called: string): boolean {
  return (
    overlay.matches('main,[role=main],canvas') ||
    drawn.some(each => each.clientWidth > overlay.clientWidth * filled) ||
    /\bpdf|viewer/i.test(called)
  );
}

/** Whether a control that can be seen says so. */
const says = (control: Element, so: (words: string) => boolean) =>
  so(control.textContent || (control as HTMLInputElement).value || '') && isSeen(control);

/** Whether one control goes on with the story, and another asks for something: a letter is offered on the way. */
const hasWayPast = (pressed: readonly Element[]) =>
  pressed.some(each => says(each, readsOn) && !each.closest('form') && !leadsAway(each)) &&
  pressed.some(each => says(each, sells));

/** Whether a plain element stands there as a way to close: a cross, or words that a pointer may press. */
function hasPlainCloser(roots: Roots): boolean {
  let found = false;
  const isOne = (text: string, parent: Element | null) =>
    (isCross(text) || (dismisses(text) && !!parent && styleOf(parent).cursor === 'pointer')) &&
    (!parent || (!leadsAway(parent) && isSeen(parent)));
  for (const root of roots) {
    let left = maxControls;
    texts(root, (text, parent) => {
      found ||= isOne(text, parent);
      return !found && --left > 0;
    });
  }
  return found;
}

/** Reads an overlay into facts. `covers`, `locks` and `hasStory` are what the page itself says. */
export function look(overlay: Element, roots: Roots, covers: boolean, locks: boolean, hasStory = true): Facts {
  const every = (selector: string) => roots.flatMap(root => all(root, selector));
  const has = (selector: string) => overlay.matches(selector) || roots.some(root => root.querySelector(selector));
  const pressed = every(controls).slice(0, maxControls);
  const dismissible = pressed.some(isCloser) || hasPlainCloser(roots) || hasWayPast(pressed);
  // From one to five, from nought to ten: how did you like it?
  const marks = pressed.filter(each => /^\s*(\d|10)\s*$/.test(each.textContent!)).length;
  const called = [overlay, ...overlay.children, ...every('iframe')].slice(0, 8).map(names).join(' ');
  return {
    text: wordsOf(roots),
    names: called,
    covers,
    over: hasStory || has(dialogs),
    locks,
    dialog: has(`${dialogs},:popover-open`),
    dismissible,
    asks:
      (dismissible && marks > 4 && marks < 12) ||
      pressed.some(each => says(each, refuses) || (dismissible && says(each, leadsOn))),
    sells: dismissible && pressed.some(each => says(each, sells)),
    password: has('[type=password]'),
    email: every('[type=email],input[name*="mail" i],[placeholder*="mail" i]').some(isLaidOut),
    writing: has('textarea,[contenteditable]'),
    leads: covers && every(doors).some(isLaidOut),
    birthday: has(birthdays),
    reserved: covers && isReserved(overlay.ownerDocument),
    captcha: has('.g-recaptcha,.h-captcha,.cf-turnstile'),
    stage: covers && isStage(overlay, every('canvas'), called),
    media: has('video,audio') || /youtube|vimeo|player|video/i.test(called),
    content: has('img,form,input,button,iframe,canvas,video'),
    framed: has('iframe'),
    links: every('a[href]').length,
    navigation: overlay.matches('header,[role=banner],[role=search]') || has(menus),
    stuck: isStuck(overlay),
    sidebar: overlay.closest(sidebars)?.querySelector('main,article') === null,
  };
}
