import type { ComponentChildren } from 'preact';
import type { Article, Removed } from '../../utils/article/types.ts';
import type { Look, Speech } from '../../utils/choices.ts';
import type { Gone, Position } from '../../utils/library/types.ts';
import type { Status } from '../../utils/speech/player.ts';
import type { Shipped } from '../../utils/strings.ts';
import type { Swept, SweptItem } from '../../utils/sweep/types.ts';
import type { MarkDay } from './dateline.ts';
import type { Feature, FeatureName } from './feature.ts';
import type { Story } from './story.ts';
import type { ReaderWords, Voice } from './words.ts';

/** What the reader view shows, and whom it tells. It knows no browser API. */
export interface ReaderProps extends Look, Speech {
  article: Article;
  /** The story's nodes, sanitized. They are placed as they are. */
  fragment: DocumentFragment;
  hubName: string;
  /** Language of the interface. */
  language: Shipped;
  /** The interface's words. Handed in, since a content script gets them by message. */
  words: ReaderWords;
  /** Where the reader stopped when they were here before. */
  position?: Position | null;
  swept: readonly (Swept & Partial<SweptItem>)[];
  /** Further parts of the story are being asked for. */
  joining?: boolean;
  /** The extension was updated under this page: offer a reload. */
  outdated?: boolean;
  /** The reader has just pointed at the story: say what that means. */
  pointed?: boolean;
  /** What whoever shows the story has to say above it, in the language of the moment. */
  above?(): ComponentChildren;
  /** The story can be saved for later. */
  saves?: boolean;
  /** Reading aloud began, ended, or cannot be. */
  onAloud?(status: Status): void;
  /** Back to the publisher's page. */
  onLeave(): void;
  /** Back to the publisher's page, with these things of the sweep shown again. Absent where that page is not there. */
  onAgain?(ids: readonly number[]): void;
  onLook(change: Partial<Look & Speech>): void;
  onOptions(): void;
  /** Where the reader is now; null where there is nothing to come back to. Absent where that is not kept. */
  onPosition?(position: Position | null): void;
  /** Absent where the reader is in a tab of its own already. */
  onOwnTab?(article: Article): void;
  /** The reader wants to point at the story. Absent where the publisher's page is not there. */
  onPoint?(): void;
  /** Read the page by itself again. Absent where nobody pointed at the story. */
  onForget?(): void;
  /** What the reader took out of this site's stories. */
  gone?: readonly Gone[];
  /** Absent where that is not kept. */
  onGone?(gone: readonly Gone[]): void;
  onReload?(): void;
  /** Says which day a story's first paragraph means. It is not part of the view: most readers' stories are of today. */
  markDay?: MarkDay;
  /** Brings a part of the reader that is not there from the beginning. Rejects when it does not come. */
  load(name: FeatureName): Promise<Feature>;
}

/** What the view is given: the same, with the story placed and the language's words. */
export interface StoryProps extends ReaderProps {
  story: Story;
  voice: Voice;
  /** The story has other blocks now, and the receipt other lines. */
  onStory(story: Story, removed: readonly Removed[]): void;
}

/** What the toolbar can open, one at a time. */
export type Panel = 'look' | 'menu' | 'help';

/** What the parts of the view are given. */
export interface ViewProps extends StoryProps {
  panel: Panel | null;
  onPanel(panel: Panel | null): void;
  /** Features that are open beside the story. */
  tools: readonly FeatureName[];
  /** The story is saved for later. */
  saved: boolean;
  onSaved(saved: boolean): void;
  /** A key's command, by button. */
  onKey(key: string): void;
  onListen(): void;
  /** The reader scrolled. */
  onMoved(): void;
}
