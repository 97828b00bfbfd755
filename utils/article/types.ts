/** The stages of the pipeline, in order (DESIGN: detect → prepare → extract → refine → enrich → access → audit → sanitize). */
export type Stage = 'detect' | 'prepare' | 'extract' | 'refine' | 'enrich' | 'access' | 'audit' | 'sanitize';

/** What a removed thing was, in a reader's terms: the receipt counts by this. */
export type RemovedKind =
  | 'popup'
  | 'newsletter'
  | 'related'
  | 'share'
  | 'comments'
  | 'ad'
  | 'form'
  | 'player'
  | 'author'
  | 'navigation'
  | 'hidden'
  | 'embed'
  | 'counter'
  | 'tags'
  | 'duplicate'
  | 'chosen'
  | 'other';

/** One thing that a stage took out of the story, and why. */
export interface Removed {
  stage: Stage;
  kind: RemovedKind;
  /** Name of the rule that fired, e.g. `soledad.drop` or `tail.one-link-line`. */
  rule: string;
  /** A short selector for the element as it stands on the publisher's page, e.g. `div.post-tags`. */
  selector: string;
  words: number;
  /** Its own first words, plain text, at most 120 characters. */
  sample: string;
  /** The reader took it out, and can have it back by this number. */
  id?: number;
}

/** A passage of the page's visible main text that is not in the result: found by the audit. */
export interface Missing {
  text: string;
  words: number;
  /** Index of the content block (0-based, in document order) after which it stood; -1 before the first. */
  after: number;
}

export interface LeadImage {
  src: string;
  srcset?: string;
  sizes?: string;
  alt: string;
  caption?: string;
  /** Intrinsic size in CSS pixels where the page names it. */
  width?: number;
  height?: number;
  /** The page's head names it; it is nowhere in the page. */
  unseen?: true;
}

/** Did the publisher deliver the whole story to this visitor? */
export interface Access {
  state: 'complete' | 'truncated' | 'members';
  /** What told us, e.g. `.penci-truncate-btn` or `isAccessibleForFree`. Empty when complete. */
  evidence: string;
  /** Words delivered. */
  words: number;
  /** The publisher's own way to continue (login, subscription or the story itself), absolute http(s). */
  continueUrl?: string;
}

/** Which parts stand in the article, of a story that the publisher split into several pages. */
export interface Parts {
  first: number;
  last: number;
  /** How many the story has, where the page says so. */
  total?: number;
  /** Address of the part after the last one that stands here. */
  next?: string;
}

/** The publisher's own next steps, shown at the end of the story. Absolute http(s) addresses. */
export interface PublisherLinks {
  comments?: { url: string; count: number | null };
  newsletter?: { url: string };
}

/** A story to read. Field names follow Readability's where it has them. */
export interface Article {
  url: string;
  title: string;
  byline: string | null;
  /** ISO 8601 with offset or Z. Null when the page names no date: never guessed. */
  publishedTime: string | null;
  modifiedTime: string | null;
  siteName: string;
  excerpt: string;
  /** BCP 47, from the text's script first, the page's `lang` second. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** Sanitized HTML: only what `sanitize.ts` lets through. */
  content: string;
  /** Body text without title, captions and credits, one block a line. */
  textContent: string;
  leadImage: LeadImage | null;
  /** "Source: Fresh News" → `{name: 'Fresh News'}`. The line also stays in the text. */
  source: { name: string; url?: string } | null;
  links: PublisherLinks;
  access: Access;
  /** Absent where the story has one page. */
  parts?: Parts;
  /** Reading length. Words by Unicode-aware count; minutes by characters where the script has no spaces. */
  words: number;
  minutes: number;
  removed: Removed[];
  missing: Missing[];
}

/** Why a page is not read. `no-story`: a list, a gallery, an empty page. `too-complex`: over the node budget. */
export type Refusal = 'no-story' | 'too-complex' | 'failed';

/** The outcome of `read`: an article with its nodes ready to be placed, or an honest no. */
export type Reading = { article: Article; fragment: DocumentFragment } | { refusal: Refusal };
