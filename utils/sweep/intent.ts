import { now, on, outermost, styleOf } from './dom.ts';

/** An overlay that is first seen this soon after the reader's own click or key is theirs. Slow servers answer within it. */
export const intentMs = 2500;

const interactive =
  'a,button,input,select,textarea,label,summary,img,video,audio,[onclick],' +
  '[role=button],[role=link],[role=switch],[role=checkbox],[role=tab],[role=option],[role^=menuitem]';

/** Keys that move about and ask for nothing. */
const movingKeys = /^(Tab|Esc|Arrow|Page|Home|End|Shift|Control|Alt|Meta|Caps|F\d)/;

/** Whether pressing this element asks for something, as far as markup and pointer tell. */
export function asks(target: EventTarget | undefined): boolean {
  return target instanceof Element && (target.closest(interactive) !== null || styleOf(target).cursor === 'pointer');
}

/** Whether a key asks for something: letters may be shortcuts, Space scrolls unless a control has the focus. */
export function keyAsks(key: string, target: EventTarget | undefined): boolean {
  return !movingKeys.test(key) && ((key.length === 1 && key !== ' ') || asks(target));
}

/** What a network brings for the reader's press comes within it, and is told by its words. */
const answerMs = 8000;
/** A box says what it is at its beginning, a control in few letters. */
const heading = 120;
const short = 40;

function labelOf(control: Element | null): string {
  const words = control?.textContent.trim() || control?.getAttribute('aria-label') || '';
  return words.length < short ? words : '';
}

/** Whether two texts share a word that says something. Some scripts write theirs in a run, or in few signs. */
export function shareWords(one: string, other: string): boolean {
  const words = one.toLowerCase().match(/[\p{L}\p{M}]{4,}|[\p{Lo}\p{M}]{2,}/gu) ?? [];
  return words.some(word => other.toLowerCase().includes(word));
}

/** What Tab brings the focus to has it right away. */
const tabMs = 100;

export interface Intent {
  /** Whether the reader asked for something within the last `within` ms. */
  recent(within?: number): boolean;
  /** What the control says that was pressed a while ago, if a box with these words says it as well: the box was waited for. */
  waitedFor(text: string): string;
  /** Whether the reader pressed plain text within the last `within` ms: it may open something, too. */
  pressedText(within: number): boolean;
  /** Whether the pointer came to rest beside this element, in a box of its own: menus open so. */
  beside(element: Element, anchor: Element | null): boolean;
  /** The control that the pointer or Tab came to a moment ago. */
  at(): Element | null;
  /** What the pointer is on. */
  over(): EventTarget | undefined;
  /** Whether that is a control. */
  rests(): boolean;
  /** When the pointer came there. */
  cameAt(): number;
}

/** Remembers when the reader last asked for something and calls `noted` each time. Only trusted events count. */
export function watchIntent(view: Window, signal: AbortSignal, noted: () => void): Intent {
  let over: EventTarget | undefined;
  let cameAt = Number.NEGATIVE_INFINITY;
  let tabbedAt = Number.NEGATIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let pressedAt = Number.NEGATIVE_INFINITY;
  let label = '';
  const note = (event: Event) => {
    if (!event.isTrusted) return;
    const target = event.composedPath()[0];
    if ((event as KeyboardEvent).key === 'Tab') tabbedAt = now();
    const isKey = event.type === 'keydown';
    // Who drags a file here wants the place to drop it.
    const meant = isKey ? keyAsks((event as KeyboardEvent).key, target) : event.type === 'dragenter' || asks(target);
    if (!meant && !isKey && target instanceof Element && outermost(target.ownerDocument).every(each => each !== target))
      pressedAt = now();
    if (!meant) return;
    last = now();
    label = target instanceof Element ? labelOf(target.closest(interactive)) : '';
    noted();
  };
  on(view, 'pointerdown click keydown change dragenter', note, signal);
  // A page that has a menu of its own keeps the browser's away.
  const openMenu = (event: Event) => {
    const before = last;
    if (event.isTrusted) last = now();
    view.setTimeout(() => {
      if (!event.defaultPrevented) last = before;
    });
  };
  on(view, 'contextmenu', openMenu, signal);
  const point = (event: Event) => {
    // A script's own focus is no going there.
    if (!event.isTrusted || (event.type === 'focusin' && now() - tabbedAt > tabMs)) return;
    const left = event.type === 'pointerout';
    // It went on to something else, or out of the window.
    if (left && (event as PointerEvent).relatedTarget) return;
    const target = left ? undefined : event.composedPath()[0];
    if (target !== over) cameAt = now();
    over = target;
  };
  on(view, 'pointerover pointerout focusin', point, signal);
  return {
    recent: (within = intentMs) => now() - last <= within,
    waitedFor: text => (now() - last <= answerMs && shareWords(label, text.slice(0, heading)) ? label : ''),
    pressedText: within => now() - pressedAt <= within,
    beside(element, anchor) {
      const box = element.parentElement;
      if (!(over instanceof Element) || !box || box === box.ownerDocument.body || box.contains(anchor)) return false;
      if (!box.contains(over) || element.contains(over)) return false;
      // A backdrop that came up under a pointer at rest is nothing that the reader went to.
      const { width, height } = over.getBoundingClientRect();
      return over.checkVisibility() && width * height < (view.innerWidth * view.innerHeight) / 2;
    },
    at: () => (now() - cameAt <= intentMs && asks(over) ? (over as Element).closest(interactive) : null),
    over: () => over,
    rests: () => asks(over),
    cameAt: () => cameAt,
  };
}
