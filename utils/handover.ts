import type { MarkDay } from '../components/reader/dateline.ts';
import type { Feature, FeatureName } from '../components/reader/feature.ts';
import type { General } from './article/needs.ts';
import type { Article, Reading } from './article/types.ts';
import type { PageState } from './messages.ts';
import type { Peeker } from './page/lists/hover.ts';
import type { Notice } from './page/notice.ts';
import type { PageSweep } from './page/page-sweep.ts';
import type { preact } from './preact.ts';
import type { Shipped } from './strings.ts';
import type { StartJudge, Sweep } from './sweep/types.ts';

/** What `hub.content` gives the reader script: the page's sweep, and the way out. */
export interface PageDoor {
  readonly sweep: Sweep;
  /** Its story can be saved for later: a hub's, and not in a private window. */
  saves(): boolean;
  /** The reader was closed by the reader's own wish (button, Esc). */
  left(): void;
  /** The reader was opened by the reader's own wish, out of the reader script. */
  came(): void;
}

/** What `reader.content` offers: read the page and show it; put the page back. */
export interface ReaderDoor {
  readonly isOpen: boolean;
  /** The reader may be wanted soon: its faces come. */
  expect(): void;
  /**
   * Reads the page and shows the story. Resolves to false when there is none or when something failed; the page is then as it
   * was, and unless the opening was automatic and the page simply holds no story, a small message says so.
   */
  open(page: PageDoor, how: { automatic: boolean }): Promise<boolean>;
  /** Reads another page, such as a fetched one, and shows nothing. */
  read(page: Document, url: string): Promise<Reading>;
  /** Puts the publisher's page back. */
  close(): void;
  /** Does some work with the publisher's page laid out as if it were in sight, whatever is open. */
  peek<T>(work: () => T): T;
  /** Lifts the curtain: the publisher's page is wanted. */
  lift(): void;
  /** Puts a small message of ours on the publisher's page. */
  say(notice: Notice): void;
  /** A key while the reader is open. True when it was used up. */
  onKey(event: KeyboardEvent): boolean;
  /** A copy of an event for the focused element inside the closed root. False when its default was prevented. */
  relay(event: Event): boolean;
}

/** A page that was read as a story. */
export type Read = Extract<Reading, { article: unknown }>;

/**
 * Joins the further parts of a story to those that stand. Resolves when there are no more, or where the story stops; rejects
 * when a part does not come or the signal is given.
 */
export type JoinParts = (
  story: Article,
  work: {
    read(document: Document, url: string): Promise<Reading>;
    /** The story as it is now, and the part to put below what stands. Without one, only what is said of the story changed. */
    add(story: Article, part?: Read): void;
    signal: AbortSignal;
  },
) => Promise<void>;

/**
 * Says on the publisher's page what could not be done. It stays until it is closed or the page is left, and takes no focus.
 *
 * @param onPoint - offers to point at the story
 */
export type ShowNotice = (document: Document, notice: Notice, language: Shipped, onPoint?: () => void) => void;

/**
 * Has a person point at the story on the publisher's page. Resolves to a selector for what they chose, or null when they left.
 */
export type PickStory = (document: Document, language: Shipped) => Promise<string | null>;

/** What the hub script and the reader script know of each other. */
interface Handover {
  /** True once `hub.content` or `site.content` runs here: a second injection does nothing. */
  started?: boolean;
  /** The sweep of a hub's page: what we add to its lists rests while that is off. */
  sweep?: PageSweep;
  /** True once `lists.content` runs here. */
  lists?: boolean;
  /** What `peek.content` brings, where somebody looked into a story. */
  peeker?: Peeker;
  /** What `sweep.content` brings: the judge of popups that no rule knows. */
  startJudge?: StartJudge;
  reader?: ReaderDoor;
  /** Opens the reader on this page, or leaves it. */
  toggle?: () => Promise<PageState>;
  /** What `general.content` brings, where a page asked for it. */
  general?: General;
  /** What `dateline.content` brings, beside the reader script. */
  markDay?: MarkDay;
  /** What `parts.content` brings, where a story has several parts. */
  joinParts?: JoinParts;
  /** What `notice.content` brings, where something did not go as wished. */
  showNotice?: ShowNotice;
  /** What `picker.content` brings, where somebody wants to point at the story. */
  pick?: PickStory;
  /** What `beside.content` brings: holds the reader's place while the text is set anew. Called before; what it gives, after. */
  hold?: () => () => void;
  /** The reader script's Preact, for its features: the build puts it in the place of their own (wxt.config.ts). */
  preact?: typeof preact;
  /** Parts of the reader that were asked for so far. */
  features: Partial<Record<FeatureName, Feature>>;
  /** Called once the reader script has arrived. */
  arrived?: (reader: ReaderDoor) => void;
}

const key = Symbol.for('clearstory.handover');
const world = globalThis as Record<symbol, unknown>;
world[key] ??= { features: {} } satisfies Handover;

/**
 * The one meeting point of the content scripts. They share an isolated world but no module, they arrive in either order,
 * and a DOM event would be seen by the page. So: one object on our own world's global, which the page cannot reach.
 */
export const handover = world[key] as Handover;
