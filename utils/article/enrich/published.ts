import type { Rule } from '../../hubs/types.ts';
import type { Moment } from './dates.ts';
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
import type { Among } from './months.ts';
import { type DateMark, MODIFIED, type Near } from './near.ts';
import { first, textOf } from './page.ts';
import { firstDate, machineDate, recentDate, visibleDate } from './worded.ts';

/** Lines that name another day than the story's. */
const ELSE = /reviewed|expires|joined|copyright|©/i;
const LONGEST = 140;
/** One line may say when a story came and when it changed. */
const SAID = new RegExp(`[|·•–—]|(?=${MODIFIED.source})`, 'i');

/**
 * When the story appeared and when it was last changed. Null where the page does not say. Dates in words of other languages than
 * the page's own count only where it gives none: each language that the browser is asked about takes half a millisecond.
 */
export function timesOf(document: Document, head: Head, near: Near, rule: Rule | null): Times {
  const times = timesIn(document, head, near, rule, 'near');
  if (times.publishedTime) return times;
  const more = timesIn(document, head, near, rule, 'all');
  if (more.publishedTime || more.modifiedTime) return more;
  const lines = [...near.dates.map(({ text }) => text), ...near.lines];
  return timesFrom(
    firstDate(lines, line => recentDate(line, head.lang)),
    null,
  );
}

function timesIn(document: Document, head: Head, near: Near, rule: Rule | null, among: Among): Times {
  const { lang } = head;
  const inWords = (text: string) => visibleDate(text, lang, among);
  const either = (machine: string, text: string) => machineDate(machine, lang, among) ?? inWords(text);
  const shown = (kind: DateMark['kind']) =>
    firstDate(near.dates, date => (date.kind === kind ? either(date.machine, date.text) : null));
  /** The first short line near the headline that holds a date, and calls it an update or does not. */
  const inLines = (changed: boolean) =>
    firstDate(near.lines, line =>
      line.length > LONGEST || ELSE.test(line)
        ? null
        : firstDate(line.split(SAID), part => (MODIFIED.test(part) === changed ? inWords(part) : null)),
    );
  const ruled = rule ? first(document, rule.published) : null;
  const published: [Moment | null, number][] = [
    ...publishedIn(head).map(({ value, weight }): [Moment | null, number] => [machineDate(value, lang, among), weight]),
    [ruled && either(ruled.getAttribute('datetime') ?? '', textOf(ruled)), RULED],
    [shown('published'), SHOWN.published],
    [shown('plain'), SHOWN.plain],
    [inLines(false), SHOWN.line],
    [addressDate(head.url), ADDRESS],
  ];
  const votes = published.flatMap(([moment, weight]) => (moment ? [{ moment, weight }] : []));
  const modified =
    firstDate(modifiedIn(head), value => machineDate(value, lang, among)) ?? shown('modified') ?? inLines(true);
  return timesFrom(winner(votes), modified);
}

/** The day most weight agrees on; in it the vote that knows the time, earliest named. */
function winner(votes: readonly Vote[]): Moment | null {
  let best: readonly Vote[] = [];
  const weigh = (some: readonly Vote[]) => some.reduce((total, { weight }) => total + weight, 0);
  for (const { moment } of votes) {
    const same = votes.filter(vote => Math.abs(vote.moment.day - moment.day) <= 1);
    if (weigh(same) > weigh(best)) best = same;
  }
  return (best.find(({ moment }) => moment.exact) ?? best[0])?.moment ?? null;
}
