import type { Swept } from '../sweep/types.ts';
import type { Access, Article, LeadImage, Missing, Parts, PublisherLinks, Removed } from './types.ts';

type Fields = Record<string, unknown>;

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const textOrNull = (value: unknown): string | null => text(value) || null;
const count = (value: unknown): number =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : 0;

/** An absolute http(s) address, or nothing: whoever made the object may have written `javascript:`. */
function address(value: unknown): string | undefined {
  const url = URL.parse(text(value));
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

function leadImage(value: unknown): LeadImage | null {
  const fields = fieldsOf(value);
  const src = address(fields.src);
  if (!src) return null;
  return {
    src,
    alt: text(fields.alt),
    caption: text(fields.caption) || undefined,
    width: count(fields.width) || undefined,
    height: count(fields.height) || undefined,
  };
}

function links(value: unknown): PublisherLinks {
  const { comments, newsletter } = fieldsOf(value);
  const commentsUrl = address(fieldsOf(comments).url);
  const newsletterUrl = address(fieldsOf(newsletter).url);
  const number = fieldsOf(comments).count;
  return {
    ...(commentsUrl && { comments: { url: commentsUrl, count: typeof number === 'number' ? count(number) : null } }),
    ...(newsletterUrl && { newsletter: { url: newsletterUrl } }),
  };
}

function access(value: unknown): Access {
  const { state, evidence, words, continueUrl } = fieldsOf(value);
  return {
    state: state === 'truncated' || state === 'members' ? state : 'complete',
    evidence: text(evidence),
    words: count(words),
    continueUrl: address(continueUrl),
  };
}

function parts(value: unknown): Parts | undefined {
  const { first, last, total, next } = fieldsOf(value);
  const [from, to] = [count(first), count(last)];
  if (from === 0 || to < from) return undefined;
  return { first: from, last: to, total: count(total) || undefined, next: address(next) };
}

/**
 * Makes an article of whatever was stored, or null where there is none. What was stored came from a content script, that is
 * from a process that the page may have taken over: addresses are checked here, and `content` is sanitized anew when shown.
 */
export function parseArticle(stored: unknown): Article | null {
  const fields = fieldsOf(stored);
  const url = address(fields.url);
  const title = text(fields.title);
  const content = text(fields.content);
  if (!url || !title || !content) return null;
  const source = fieldsOf(fields.source);
  return {
    url,
    title,
    content,
    byline: textOrNull(fields.byline),
    publishedTime: dateOrNull(fields.publishedTime),
    modifiedTime: dateOrNull(fields.modifiedTime),
    siteName: text(fields.siteName),
    excerpt: text(fields.excerpt),
    lang: text(fields.lang),
    dir: fields.dir === 'rtl' ? 'rtl' : 'ltr',
    textContent: text(fields.textContent),
    leadImage: leadImage(fields.leadImage),
    source: text(source.name) ? { name: text(source.name), url: address(source.url) } : null,
    links: links(fields.links),
    access: access(fields.access),
    parts: parts(fields.parts),
    words: count(fields.words),
    minutes: count(fields.minutes),
    removed: listOf(fields.removed).map(removed),
    missing: listOf(fields.missing).map(
      (passage): Missing => ({
        text: text(passage.text),
        words: count(passage.words),
        after: Number(passage.after) || 0,
      }),
    ),
  };
}

/** The kind stays as it is named: the receipt counts one it does not know among the others. */
const removed = (fields: Fields): Removed => ({
  stage: text(fields.stage) as Removed['stage'],
  kind: text(fields.kind) as Removed['kind'],
  rule: text(fields.rule),
  selector: text(fields.selector),
  words: count(fields.words),
  sample: text(fields.sample),
});

function dateOrNull(value: unknown): string | null {
  return Number.isNaN(Date.parse(text(value))) ? null : text(value);
}

const sweptKinds = [
  'popup',
  'newsletter',
  'cookie',
  'slide-in',
  'player',
  'flash',
  'adblock',
  'notice',
  'backdrop',
] as const;

/** A stored story: its article, or null where there is none, and what was put away on its page. */
export function parseStory(stored: unknown): { article: Article | null; swept: Swept[] } {
  const { article, swept } = fieldsOf(stored);
  return {
    article: parseArticle(article),
    swept: listOf(swept).flatMap(({ kind, rule, sample }) => {
      const known = sweptKinds.find(name => name === kind);
      return known ? [{ kind: known, rule: text(rule), sample: text(sample) }] : [];
    }),
  };
}
