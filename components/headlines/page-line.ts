import type { PageState } from '../../utils/messages.ts';
import type { HeadlineWords } from './words.ts';

/** What the popup found out about the tab under it. */
export type Found =
  | { kind: 'looking' }
  /** The browser withholds the hosts from us; then the tab's address is hidden too. */
  | { kind: 'not-allowed' }
  /** A hub page where no script of ours lives yet: it was open before the extension came. */
  | { kind: 'silent' }
  /** A page where nothing of ours can work; `why`, as far as its address tells. */
  | { kind: 'elsewhere'; why: 'browser' | 'store' | 'pdf' | null }
  /** A page of another site: what it says of itself; null: no script of ours is there. */
  | { kind: 'site'; state: PageState | null }
  | { kind: 'answered'; state: PageState };

/** What pressing the line does; null: it only says something. */
export type LineAction = 'toggle' | 'allow' | 'reload' | null;

/** The popup's first line, as keys of `locales/` "headlines". */
export interface Line {
  text: keyof HeadlineWords;
  does: LineAction;
  why?: 'allowWhy' | 'readPageWhy' | 'browserPage' | 'storePage' | 'pdfPage';
}

const said: Readonly<Record<Exclude<Found['kind'], 'answered' | 'site' | 'elsewhere'>, Line>> = {
  looking: { text: 'looking', does: null },
  'not-allowed': { text: 'allow', does: 'allow', why: 'allowWhy' },
  silent: { text: 'reload', does: 'reload' },
};

const answers: Readonly<Record<PageState['kind'], Line>> = {
  story: { text: 'read', does: 'toggle' },
  condition: { text: 'condition', does: null },
  other: { text: 'nothing', does: null },
  'off-limits': { text: 'cannot', does: null },
};

/** Of another site nobody knows before it is read whether there is a story: it can be asked for. */
const ofSites: typeof answers = { ...answers, other: { text: 'readPage', does: 'toggle', why: 'readPageWhy' } };

const reasons = { browser: 'browserPage', store: 'storePage', pdf: 'pdfPage' } as const;

/** The first line for what was found. An open reader can always be left, whatever the page became meanwhile. */
export function pageLine(found: Found): Line {
  if (found.kind === 'elsewhere') return { text: 'cannot', does: null, ...(found.why && { why: reasons[found.why] }) };
  if (found.kind !== 'answered' && found.kind !== 'site') return said[found.kind];
  if (found.state?.open) return { text: 'original', does: 'toggle' };
  return (found.kind === 'site' ? ofSites : answers)[found.state?.kind ?? 'other'];
}
