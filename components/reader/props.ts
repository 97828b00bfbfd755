import type { Article } from '../../utils/article/types.ts';
import type { Position } from '../../utils/library/types.ts';
import type { Palette } from '../../utils/settings.ts';
import type { Shipped } from '../../utils/strings.ts';
import type { Swept } from '../../utils/sweep/types.ts';
import type { Feature, FeatureName } from './feature.ts';
import type { Story } from './story.ts';
import type { ReaderWords, Voice } from './words.ts';

/** What the reader view shows, and whom it tells. It knows no browser API. */
export interface ReaderProps {
  article: Article;
  /** The story's nodes, sanitized. They are placed as they are. */
  fragment: DocumentFragment;
  hubName: string;
  palette: Palette;
  /** Body text in CSS pixels. */
  textSize: number;
  /** Language of the interface. */
  language: Shipped;
  /** The interface's words. Handed in, since a content script gets them by message. */
  words: ReaderWords;
  /** Speed of reading aloud, and the voices chosen by language. */
  rate: number;
  voices: Readonly<Record<string, string>>;
  /** Where the reader stopped when they were here before. */
  position?: Position | null;
  swept: readonly Swept[];
  /** Further parts of the story are being asked for. */
  joining?: boolean;
  /** The extension was updated under this page: offer a reload. */
  outdated?: boolean;
  /** One line above the story, already in the reader's language. */
  notice?: string;
  /** Back to the publisher's page. */
  onLeave(): void;
  onLook(change: { palette?: Palette; textSize?: number; rate?: number; voices?: Record<string, string> }): void;
  onOptions(): void;
  /** Where the reader is now; null where there is nothing to come back to. Absent where that is not kept. */
  onPosition?(position: Position | null): void;
  /** Absent where the reader is in a tab of its own already. */
  onOwnTab?(): void;
  onReload?(): void;
  /** Brings a part of the reader that is not there from the beginning. Rejects when it does not come. */
  load(name: FeatureName): Promise<Feature>;
}

/** What the parts of the view are given: the same, with the story placed and the language's words. */
export interface ViewProps extends ReaderProps {
  story: Story;
  voice: Voice;
}
