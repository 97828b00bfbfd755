import type { hubs } from '../../../locales/en.json';
import type { AddedHub, HubChoices } from '../../../utils/hubs/kept.ts';
import type { Hub } from '../../../utils/hubs/types.ts';
import type { Found } from '../../../utils/stories/discover.ts';
import type { FeedFacts } from '../../../utils/stories/parse.ts';
import type { FeedState, ProblemKind } from '../../../utils/stories/types.ts';
import type { Words } from '../../../utils/strings.ts';

export type HubWords = Words<keyof typeof hubs>;

/** A sentence of ours, by its key, and what is filled in. */
export interface Said {
  word: keyof HubWords;
  values?: Readonly<Record<string, string | number>>;
}

/** Where the adding of a hub stands. */
export type Adding =
  /** The address is one that was handed over. */
  | { kind: 'idle'; address?: string }
  | { kind: 'looking'; host: string }
  /** Its list is at a host that the browser has to permit first. */
  | { kind: 'elsewhere'; feed: string }
  | { kind: 'found'; found: Found }
  | { kind: 'said'; said: Said };

/** What a look at one hub has found. */
export interface Checked {
  feed: { facts: FeedFacts; stories: number } | { problem: ProblemKind; status?: number };
  page: { kind: 'read'; theme: string | null } | { kind: 'not-read' } | { kind: 'no-page' };
  /** Tags, classes and lengths, for whoever mends the rules. */
  report: string;
}

/** One hub of the list, and how it stands. */
export interface HubView {
  hub: Hub;
  /** The reader added it, and can remove it. */
  added: boolean;
  allowed: boolean;
  choices: HubChoices;
  feed: FeedState | undefined;
  check: Checked | 'checking' | null;
}

/** Sites read from a file that are no hubs yet. */
export type Importing = { kind: 'ready'; sites: readonly AddedHub[] } | { kind: 'said'; said: Said } | null;

/** What can be done with the hubs. The questions of the browser are put by the click itself. */
export interface HubActs {
  onLook(text: string): void;
  onAllowFeed(): void;
  onAdd(): void;
  onNotNow(): void;
  onAllow(hub: Hub): void;
  onChoose(id: string, change: Partial<HubChoices>): void;
  onCheck(hub: Hub): void;
  onCopy(report: string): void;
  onRemove(hub: Hub): void;
  onUndo(): void;
  onExport(): void;
  onFile(file: File): void;
  onAddSites(): void;
}
