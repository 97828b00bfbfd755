import type { Rule } from '../../hubs/types.ts';
import type { Told } from '../needs.ts';
import { figureDate, type Moment } from './dates.ts';
import {
  ADDRESS,
  addressDate,
  modifiedIn,
  publishedIn,
  RULED,
  SHOWN,
  type Times,
  timesFrom,
  type Vote,
} from './declared.ts';
import type { Head } from './head.ts';
import { first, textOf } from './page.ts';

/**
 * Title, byline and dates where a site rule and the page's declarations settle all of them: the same that `tell` would answer
 * after it looked round the headline. Null where they do not.
 */
export function settled(document: Document, head: Head, rule: Rule, isPlain: (byline: string) => boolean): Told | null {
  const title = textOf(first(document, rule.title));
  const byline = textOf(first(document, rule.byline), 300);
  const times = title && isPlain(byline) ? timesBy(document, head, rule) : null;
  return times && { title, byline, ...times };
}

/** The value's date, null where it is empty; undefined where it takes words to read it. */
function dateOf(value: string): Moment | null | undefined {
  return value.trim() === '' ? null : (figureDate(value) ?? undefined);
}

function timesBy(document: Document, head: Head, rule: Rule): Times | null {
  const changed = modifiedIn(head).find(value => value.trim() !== '');
  const modified = changed && figureDate(changed);
  const published = publishedBy(document, head, rule);
  return modified && published ? timesFrom(published, modified) : null;
}

/** All that the page shows near its headline may weigh. */
const UNSEEN = SHOWN.published + SHOWN.plain + SHOWN.line;

/**
 * The first declared time, when what is declared for its day outweighs all that may speak for days farther off than the next:
 * then the vote in `published.ts` ends with it, whatever the page shows.
 */
function publishedBy(document: Document, head: Head, rule: Rule): Moment | null {
  const shown = first(document, rule.published);
  const ruled = shown?.getAttribute('datetime')?.trim() ?? '';
  // A date in words only.
  if (shown && ruled === '' && textOf(shown) !== '') return null;
  const votes: Vote[] = [];
  for (const { value, weight } of [...publishedIn(head), { value: ruled, weight: RULED }]) {
    const moment = dateOf(value);
    if (moment === undefined) return null;
    if (moment) votes.push({ moment, weight });
  }
  const timed = votes.find(({ moment }) => moment.exact)?.moment;
  if (!timed) return null;
  const address = addressDate(head.url);
  if (address) votes.push({ moment: address, weight: ADDRESS });
  const weigh = (counts: (days: number) => boolean) =>
    votes.reduce((sum, { moment, weight }) => sum + (counts(Math.abs(moment.day - timed.day)) ? weight : 0), 0);
  return weigh(days => days === 0) > weigh(days => days > 1) + UNSEEN ? timed : null;
}
