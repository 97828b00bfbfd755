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
import { MODIFIED, type Near } from './near.ts';
import { first, textOf } from './page.ts';
import { machineDate, visibleDate } from './worded.ts';

/** When the story appeared and when it was last changed. Null where the page does not say. */
export function timesOf(document: Document, head: Head, near: Near, rule: Rule | null): Times {
  const modified =
    firstDate(modifiedIn(head)) ?? shown(near, 'modified', head.lang) ?? inLines(near.lines, head.lang, true);
  return timesFrom(publishedOf(document, head, near, rule), modified);
}

function publishedOf(document: Document, head: Head, near: Near, rule: Rule | null): Moment | null {
  const votes: Vote[] = [];
  const vote = (moment: Moment | null, weight: number) => {
    if (moment) votes.push({ moment, weight });
  };
  for (const { value, weight } of publishedIn(head)) vote(machineDate(value, head.lang), weight);
  const ruled = rule ? first(document, rule.published) : null;
  if (ruled)
    vote(machineDate(ruled.getAttribute('datetime') ?? '', head.lang) ?? visibleDate(textOf(ruled), head.lang), RULED);
  vote(shown(near, 'published', head.lang), SHOWN.published);
  vote(shown(near, 'plain', head.lang), SHOWN.plain);
  vote(inLines(near.lines, head.lang), SHOWN.line);
  vote(addressDate(head.url), ADDRESS);
  return winner(votes);
}

/** The day most weight agrees on; in it the vote that knows the time, earliest named. */
function winner(votes: readonly Vote[]): Moment | null {
  let best: Vote[] = [];
  let weight = 0;
  for (const { moment } of votes) {
    const same = votes.filter(vote => Math.abs(vote.moment.day - moment.day) <= 1);
    const sum = same.reduce((total, vote) => total + vote.weight, 0);
    if (sum > weight) {
      weight = sum;
      best = same;
    }
  }
  return (best.find(vote => vote.moment.exact) ?? best[0])?.moment ?? null;
}

function firstDate(values: readonly string[]): Moment | null {
  for (const value of values) {
    const moment = machineDate(value);
    if (moment) return moment;
  }
  return null;
}

function shown(near: Near, kind: Near['dates'][number]['kind'], lang: string): Moment | null {
  for (const date of near.dates) {
    if (date.kind !== kind) continue;
    const moment = machineDate(date.machine, lang) ?? visibleDate(date.text, lang);
    if (moment) return moment;
  }
  return null;
}

const ELSE = /reviewed|expires|copyright|©/i;

/** The first short line near the headline that holds a date, and calls it an update or does not. */
function inLines(lines: readonly string[], lang: string, changed = false): Moment | null {
  for (const line of lines) {
    if (line.length > 140 || ELSE.test(line) || MODIFIED.test(line) !== changed) continue;
    const moment = visibleDate(line, lang);
    if (moment) return moment;
  }
  return null;
}
