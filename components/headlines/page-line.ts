import type { PageState } from '../../utils/messages.ts';
import type { HeadlineWords } from './words.ts';

/** What the popup found out about the tab under it. */
export type Found =
  | { kind: 'looking' }
  /** The browser withholds the hosts from us; then the tab's address is hidden too. */
  | { kind: 'not-allowed' }
  /** A hub page where no script of ours lives yet: it was open before the extension came. */
  | { kind: 'silent' }
  | { kind: 'elsewhere' }
  /** A page of another site: whether pop-ups are put away on it; null: no script of ours is there. */
  | { kind: 'site'; sweeps: boolean | null }
  | { kind: 'answered'; state: PageState };

/** What pressing the line does; null: it only says something. */
export type LineAction = 'toggle' | 'allow' | 'reload' | 'clear' | null;

/** The popup's first line, as keys of `locales/` "headlines". */
export interface Line {
  text: keyof HeadlineWords;
  does: LineAction;
  why?: 'allowWhy' | 'clearWhy';
}

const said: Readonly<Record<Exclude<Found['kind'], 'answered' | 'site'>, Line>> = {
  looking: { text: 'looking', does: null },
  'not-allowed': { text: 'allow', does: 'allow', why: 'allowWhy' },
  silent: { text: 'reload', does: 'reload' },
  elsewhere: { text: 'cannot', does: null },
};

const answers: Readonly<Record<PageState['kind'], Line>> = {
  story: { text: 'read', does: 'toggle' },
  condition: { text: 'condition', does: null },
  other: { text: 'nothing', does: null },
  'off-limits': { text: 'cannot', does: null },
};

function siteLine(sweeps: boolean | null): Line {
  if (sweeps === null) return { text: 'clear', does: 'clear', why: 'clearWhy' };
  return { text: sweeps ? 'sweepsHere' : 'offHere', does: null };
}

/** The first line for what was found. An open reader can always be left, whatever the page became meanwhile. */
export function pageLine(found: Found): Line {
  if (found.kind === 'site') return siteLine(found.sweeps);
  if (found.kind !== 'answered') return said[found.kind];
  return found.state.open ? { text: 'original', does: 'toggle' } : answers[found.state.kind];
}
