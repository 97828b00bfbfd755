import type { Rule } from '../../hubs/types.ts';
import { type Moment, machineDate, visibleDate } from './dates.ts';
import type { Head } from './head.ts';
import type { Near } from './near.ts';
import { first, textOf } from './page.ts';

const PUBLISHED = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'dc.date.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'date',
  'citation_publication_date',
  'citation_date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'cxenseparse:articlepublished',
  'article.published',
  'published_time',
  'bt:pubdate',
  'article_date_original',
  'originalpublicationdate',
  'datecreated',
  'dcterms.date',
  'dcterms.issued',
  'published',
  'last-published',
];
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'article:modified',
  'dcterms.modified',
  'dc.date.modified',
  'lastmod',
  'last-modified',
  'revised',
];

interface Vote {
  moment: Moment;
  weight: number;
}

/** When the story appeared and when it was last changed. Null where the page does not say. */
export function timesOf(
  document: Document,
  head: Head,
  near: Near,
  rule: Rule | null,
): { publishedTime: string | null; modifiedTime: string | null } {
  const modified =
    machineDate(head.data.modified) ?? firstDate(head.metas(...MODIFIED)) ?? shown(near, 'modified', head.lang);
  const published = publishedOf(document, head, near, rule);
  const later = modified && (!published || modified.day >= published.day - 1) ? modified : null;
  return { publishedTime: published?.iso ?? null, modifiedTime: later?.iso ?? null };
}

function publishedOf(document: Document, head: Head, near: Near, rule: Rule | null): Moment | null {
  const votes: Vote[] = [];
  const vote = (moment: Moment | null, weight: number) => {
    if (moment) votes.push({ moment, weight });
  };
  // JSON-LD before meta: SEO plugins write UTC there, themes the local time (same instant).
  vote(machineDate(head.data.published), 5);
  const metas = head.metas(...PUBLISHED);
  for (const [index, value] of metas.slice(0, 6).entries()) vote(machineDate(value), index === 0 ? 4 : 1);
  const ruled = rule ? first(document, rule.published) : null;
  if (ruled) vote(machineDate(ruled.getAttribute('datetime') ?? '') ?? visibleDate(textOf(ruled), head.lang), 5);
  vote(shown(near, 'published', head.lang), 3);
  vote(shown(near, 'plain', head.lang), 2);
  vote(inLines(near.lines, head.lang), 2);
  vote(addressDate(head.url), 2);
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
    const moment = machineDate(date.machine) ?? visibleDate(date.text, lang);
    if (moment) return moment;
  }
  return null;
}

const UPDATED =
  /updat|modif|edited|revis|reviewed|aktualis|mis à jour|actualiz|aggiornat|обновл|更新|expires|copyright|©/i;

/** The first short line near the headline that holds a date and does not call it an update. */
function inLines(lines: readonly string[], lang: string): Moment | null {
  for (const line of lines) {
    if (line.length > 140 || UPDATED.test(line)) continue;
    const moment = visibleDate(line, lang);
    if (moment) return moment;
  }
  return null;
}

/** `/2024/03/28/` in the address. */
function addressDate(url: URL): Moment | null {
  const found = /\/(20\d{2}|19\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)/.exec(url.pathname);
  return found ? machineDate(`${found[1]}-${found[2]}-${found[3]}`) : null;
}
