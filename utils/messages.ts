import { api } from './api.ts';
import type { ChosenList, Look, Speech } from './choices.ts';
import type { PageReading } from './library/page-reading.ts';
import type { SavedPage } from './library/pages.ts';
import type { Marking } from './library/reading.ts';
import type { Filter, Mark, Query, Story, Titles } from './library/stories.ts';
import type { Position, Progress, Mark as ReadMark, SiteChoice } from './library/types.ts';
import type { Pace, Stretch } from './pace.ts';
import type { OnDemand } from './scripts.ts';
import type { Discovery } from './stories/discover.ts';
import type { PageHeadline } from './stories/page-headline.ts';
import type { FeedFacts } from './stories/parse.ts';
import type { ProblemKind } from './stories/types.ts';
import type { Shipped } from './strings.ts';
import type { Condition, ConditionKind, SweptItem } from './sweep/types.ts';

/** What the popup and the icon need to know about a hub page. */
export interface PageState {
  /** `story` can be read; `condition` can be once the publisher's question is answered. */
  kind: 'story' | 'condition' | 'other' | 'off-limits';
  open: boolean;
  condition?: ConditionKind;
  url: string;
}

/** What a list says of a story. */
export interface ListMark {
  state: 'new' | 'half' | 'read';
  /** For `half`: to its end, at the reader's pace. */
  minutes?: number;
}

/** What the popup shows of the sweep on a page. */
export interface SweepState {
  /** Pop-ups are put away here now. */
  on: boolean;
  swept: readonly SweptItem[];
  /** What stands, since reading is conditional on it. */
  condition: Condition | null;
}

/** What the reader view needs besides its code. */
export interface Dress {
  css: string;
  /** Puts the publisher's page out of sight. */
  hiding: string;
  /** `locales/` "reader" of each language. */
  words: Record<Shipped, Record<string, string>>;
  /** Where the reader stopped when they read this page's story before. Never in a private window. */
  position: Position | null;
}

/** Door 1: content scripts may ask these of the background. Values are plain JSON. */
export interface PageMessages {
  /**
   * First words of a page, at document_start. The answer says whether the reader went back on this story in this tab, whether
   * stories open by themselves, whether popups are swept, and whether something is to be done on lists.
   */
  'page:hello': (message: { url: string }) => {
    held: boolean;
    automatic: boolean;
    sweep: boolean;
    lists: boolean;
    /** The last story that was opened is of this site: this one may be next. */
    reads: boolean;
  };
  /** The page's state changed: the icon follows. */
  'page:state': (message: PageState) => void;
  /** The reader was left (`held`) or asked for (not `held`) on this story in this tab. */
  'page:hold': (message: { url: string; held: boolean }) => void;
  /** Pop-ups were switched off, or on again, on this page in this tab. */
  'page:sweep': (message: { url: string; on: boolean }) => void;
  /** A script is wanted in this tab: the reader (where stories do not open by themselves), or what it needs for the first time. */
  'script:inject': (message: { name: OnDemand }) => void;
  /** The bytes of one shipped font, base64. Only names that `utils/fonts.ts` lists are answered. */
  'font:get': (message: { name: string }) => string;
  /** Style sheet and words of the reader view. They wait in the background, not in every story page. */
  'reader:dress': (message: Record<never, never>) => Dress;
  /** How fast the reader reads a language. */
  'pace:get': (message: { lang: string }) => Pace;
  /** So much was read in such a time. Answers with the pace that this makes; in private windows nothing is kept. */
  'pace:note': (message: { lang: string } & Stretch) => Pace;
  /** Where the reader is in the story of this page; null where there is nothing to come back to. */
  'position:keep': (message: { position: Position | null }) => void;
  /** The marks of stories that this page lists, by their addresses; what has none is not in it. */
  'lists:marks': (message: { urls: string[] }) => Record<string, ListMark>;
  /**
   * A story's page as everybody gets it, without cookies, for a look into it: of this page's site, and only so often. The address
   * is where it came from in the end.
   */
  'peek:page': (message: { url: string }) => { html: string; url: string } | { problem: 'limit' | 'failed' };
  /** What the reader chose for this page's site: where the story stands (null: forget it), what they took out of stories. */
  'site:choose': (message: { [K in keyof SiteChoice]: SiteChoice[K] | null }) => void;
  /** How the story of this page was read, see `utils/library/page-reading.ts`. */
  'story:reading': (message: PageReading) => void;
  /**
   * Saves the story for later, or lets it go; a page of ours says which one, any other speaks of its own. Whether it is saved
   * then; null where nothing is: on a page that is no hub's story, or in a private window.
   */
  'story:save': (message: PageHeadline & { on: boolean }) => { saved: boolean | null };
  /** Whether the story is saved for later. False where none can be. */
  'story:saved': (message: { url: string }) => { saved: boolean };
  /** How far the story of this page was read. */
  'story:read': (message: Progress) => void;
  'options:open': (message: Record<never, never>) => void;
  /** Show the article in a tab of its own; it is kept in memory only. */
  'article:open': (message: { article: unknown; swept: unknown }) => void;
  /** What the reader view itself changes of the settings. */
  'settings:look': (message: Partial<Look & Speech>) => void;
}

/** What a hub's feed says now, and the address of its newest story; or why it says nothing. */
export type FeedCheck =
  | { facts: FeedFacts; stories: number; newest: string }
  | { problem: ProblemKind; status?: number };

/** What the popup asked the browser's permission for. */
export interface Wish {
  host: string;
  /** The list of sites that it goes into. */
  list: ChosenList;
  tabId: number;
}

/** Door 2: only the extension's own pages may ask these of the background. */
export interface OwnMessages {
  /** Ask the hub for headlines now, within the hourly limit. */
  'headlines:refresh': (message: Record<never, never>) => { refreshed: boolean };
  /**
   * The kept stories, see `utils/library/stories.ts`. Own pages ask the background: in a private window's popup there is no
   * IndexedDB. Each rejects where the browser gives none at all; the list of `storage.local` is there all the same.
   */
  'stories:page': (message: Query) => Story[];
  'stories:at': (message: { urls: readonly string[] }) => Story[];
  'stories:titles': (message: Record<never, never>) => Titles;
  'stories:counts': (message: Record<never, never>) => { all: number; unread: number; saved: number };
  /** Marks stories; answers with the addresses of those that this changed. Not from a private window. */
  'stories:mark': (message: { which: readonly string[] | Filter; mark: Mark }) => string[];
  /** How far stories were read, by their addresses. Those that were never opened are not in it. */
  'stories:seen': (message: { urls: readonly string[] }) => Record<string, ReadMark>;
  /** Marks stories as read or unread; answers with what it takes to undo that. Not from a private window. */
  'stories:read': (message: { which: readonly string[] | Filter; read: boolean }) => Marking;
  'stories:undo': (message: Marking) => void;
  /**
   * Has a story's page at hand for later, offline too, or lets it go. It is fetched without cookies; `kept` is false where it
   * did not come. `before` is the page that was let go: given back, it is kept again as it was. Not from a private window.
   * `reader-page.html#saved:ADDRESS` shows it.
   */
  'story:keep': (message: { url: string; on: boolean; before: SavedPage | null }) => {
    kept: boolean;
    before: SavedPage | null;
  };
  'story:kept': (message: { url: string }) => SavedPage | null;
  /** A story's page as anybody gets it now, fetched without cookies; null when it does not come. Nothing is kept. */
  'story:fetch': (message: { url: string }) => SavedPage | null;
  /** Which of these stories have a text in their feed that may be shown, see `utils/library/texts.ts`. */
  'stories:texts': (message: { urls: readonly string[] }) => string[];
  /** That text: HTML that only `reader-page.html#feed:ADDRESS` shows. */
  'story:text': (message: { url: string }) => { html: string; url: string } | null;
  /** Looks what a site has to be added by, see `discover`. The browser permits its host by now. */
  'hub:discover': (message: { host: string; address: string }) => Discovery;
  /** Asks a hub's feed once, for what it says now; nothing of it is kept. */
  'hub:feed': (message: { id: string }) => FeedCheck;
  /** The popup shows the list: nothing in it is new any more. */
  'headlines:looked': (message: Record<never, never>) => void;
  /** A site is wanted on one of the lists, and the browser permits it by now; this tab shows it. */
  'site:keep': (message: Wish) => void;
}

/** What the popup and the background ask of a page. */
export interface TabMessages {
  'page:describe': (message: Record<never, never>) => PageState;
  'reader:toggle': (message: Record<never, never>) => PageState;
  /** Stories of this site open by themselves from now on, this page's too. */
  'reader:always': (message: Record<never, never>) => PageState;
  'sweep:describe': (message: Record<never, never>) => SweepState;
  /** Shows one thing again. */
  'sweep:restore': (message: { id: number }) => SweepState;
  /** Puts everything back and rests on this page, or begins anew; `remember`: in this tab also after a reload. */
  'sweep:switch': (message: { on: boolean; remember: boolean }) => SweepState;
}

type Message<P, T extends keyof P> = P[T] extends (message: infer M) => unknown ? M : never;
type Reply<P, T extends keyof P> = P[T] extends (message: never) => infer R ? R : never;

/** Handlers for one door, by message type. They may answer at once or by promise. */
export type Handlers<P, S> = {
  [T in keyof P]: (message: Message<P, T>, sender: S) => Reply<P, T> | Promise<Reply<P, T>>;
};

interface Wire {
  type: string;
  message: unknown;
}
type Answer = { value: unknown } | { error: string };

function open(answer: Answer | undefined, type: string): unknown {
  if (!answer) throw new Error(`nobody answered ${type}`);
  if ('error' in answer) throw new Error(answer.error);
  return answer.value;
}

/** Asks the background. Rejects when it fails there, or when this script outlived its extension. */
export async function ask<P = PageMessages & OwnMessages, T extends keyof P & string = keyof P & string>(
  type: T,
  message: Message<P, T>,
): Promise<Reply<P, T>> {
  const wire: Wire = { type, message };
  return open(await api().runtime.sendMessage(wire), type) as Reply<P, T>;
}

/** Asks the page in a tab. Rejects when no script of ours lives there. */
export async function askTab<T extends keyof TabMessages>(
  tabId: number,
  type: T,
  message: Message<TabMessages, T>,
): Promise<Reply<TabMessages, T>> {
  const wire: Wire = { type, message };
  return open(await api().tabs.sendMessage(tabId, wire, { frameId: 0 }), type) as Reply<TabMessages, T>;
}

type Handle = (message: unknown, sender: chrome.runtime.MessageSender) => unknown;

/** Answers messages of the extension itself with what `handlerOf` finds for them. */
function listen(handlerOf: (type: string, sender: chrome.runtime.MessageSender) => Handle | false | undefined): void {
  const { runtime } = api();
  runtime.onMessage.addListener((wire: Partial<Wire> | null, sender, reply: (answer: Answer) => void) => {
    const { type, message } = wire ?? {};
    if (sender.id !== runtime.id || typeof type !== 'string' || typeof message !== 'object' || !message) return false;
    const handle = handlerOf(type, sender);
    if (!handle) return false;
    Promise.resolve()
      .then(() => handle(message, sender))
      .then(
        value => reply({ value: value ?? null }),
        (error: unknown) => reply({ error: error instanceof Error ? error.message : String(error) }),
      );
    return true;
  });
}

const own = (handlers: object, type: string) =>
  Object.hasOwn(handlers, type) && (handlers as Record<string, Handle>)[type];

/** Answers what the popup and the background ask of a page. Only the extension itself is listened to. */
export function answerTab(handlers: Partial<Handlers<TabMessages, chrome.runtime.MessageSender>>): void {
  listen(type => own(handlers, type));
}

/**
 * Answers messages. Own messages are refused unless they come from one of the extension's own pages:
 * a content script lives in a renderer that the page may have taken over (facts: compromised renderers).
 */
export function answer<P extends object, O extends object = Record<never, never>>(
  handlers: Handlers<P, chrome.runtime.MessageSender>,
  ownHandlers?: Handlers<O, chrome.runtime.MessageSender>,
): void {
  const home = api().runtime.getURL('');
  listen((type, { url }) => own(handlers, type) || (ownHandlers && url?.startsWith(home) && own(ownHandlers, type)));
}
