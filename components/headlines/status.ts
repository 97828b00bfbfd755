import { isFull } from '../../utils/stories/state.ts';
import type { HeadlineStore, ProblemKind } from '../../utils/stories/types.ts';
import { digits, fill, type Shipped } from '../../utils/strings.ts';
import { ago, clock, when } from './time.ts';
import type { HeadlineWords } from './words.ts';

/** Everything that the state of the list depends on. */
export interface Situation {
  store: HeadlineStore;
  now: number;
  online: boolean;
  /** The browser lets us ask the hub. */
  allowed: boolean;
  /** A refresh is under way. */
  asking: boolean;
  hub: { name: string; host: string };
}

/** One statement about the list: a line above it, or in its place while there is none. */
export interface Statement {
  title: string;
  text: string;
  /** Asking again may help. */
  retry: boolean;
}

/** What the popup says about its list, ready to show. */
export interface Status {
  foot: string;
  statement: Statement | null;
}

type Key = keyof HeadlineWords;
type Telling = { title: Key; text: Key; textWhenEmpty?: Key };

const offline: Telling = { title: 'offlineTitle', text: 'offlineText', textWhenEmpty: 'emptyOffline' };
const unreadable: Telling = { title: 'unreadableTitle', text: 'lastFrom', textWhenEmpty: 'unreadableText' };
const full: Telling = { title: 'fullTitle', text: 'fullText' };
const elsewhere: Telling = { title: 'portalTitle', text: 'portalText' };

const problems: Readonly<Record<ProblemKind, Telling>> = {
  // The browser itself says it is online, so it is the site that could not be reached.
  offline: { title: 'noAnswerTitle', text: 'notReached' },
  timeout: { title: 'noAnswerTitle', text: 'tooSlow' },
  http: { title: 'noAnswerTitle', text: 'gaveError' },
  portal: elsewhere,
  redirected: elsewhere,
  empty: { title: 'noStoriesTitle', text: 'lastFrom', textWhenEmpty: 'emptyNothing' },
  unreadable,
  'too-large': unreadable,
};

function tellingOf({ store, now, online, allowed, asking }: Situation): Telling | null {
  const empty = store.items.length === 0;
  if (!online) return offline;
  if (empty && !allowed) return { title: 'emptyTitle', text: 'emptyNotAllowed' };
  if (empty && asking) return { title: 'emptyTitle', text: 'emptyAsking' };
  if (store.problem) return problems[store.problem.kind];
  if (isFull(store, now)) return full;
  return empty ? { title: 'emptyTitle', text: store.checked ? 'emptyNothing' : 'emptyNotAsked' } : null;
}

/** Says how the list stands. The list itself always stays. */
export function statusOf(situation: Situation, words: HeadlineWords, language: Shipped): Status {
  const { store, now, hub, asking, online } = situation;
  const telling = tellingOf(situation);
  const values = {
    hub: hub.name,
    host: hub.host,
    status: digits(store.problem?.status ?? '', language),
    // An error is told with the time of the try, a list with the time of its making.
    time:
      telling?.title === 'noAnswerTitle'
        ? clock(store.tried ?? now, language)
        : when(store.checked ?? now, now, words, language),
  };
  const text = telling && (store.items.length === 0 && telling.textWhenEmpty ? telling.textWhenEmpty : telling.text);
  return {
    foot: asking ? words.asking : lastHeadlines(situation, telling !== null && telling !== full, words, language),
    statement: telling && {
      title: fill(words[telling.title], values),
      text: fill(words[text!], values),
      retry: online && !asking && telling !== full && text !== 'emptyNotAllowed',
    },
  };
}

function lastHeadlines({ store, now }: Situation, troubled: boolean, words: HeadlineWords, language: Shipped): string {
  if (!store.checked) return words.neverChecked;
  if (!troubled) return fill(words.updated, { time: when(store.checked, now, words, language) });
  return fill(words.lastChecked, { ago: ago(store.checked, now, words, language) });
}
