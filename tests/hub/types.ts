/** The words of the demo hub: what a story is, what a page is, and what tests may ask of both. */

export interface Picture {
  /** File name without size and ending, e.g. `river-port`: the painter draws by this name. */
  name: string;
  alt: string;
  caption?: string;
}

/** Inline HTML of a paragraph: text with links and emphasis, written by the story's own author. */
export type Inline = string;

/** One block of a story, in the order in which the publisher wrote it. */
export type Block =
  | { kind: 'p'; html: Inline }
  | { kind: 'h2' | 'h3'; html: Inline }
  | { kind: 'list'; items: readonly Inline[]; ordered?: boolean }
  | { kind: 'quote'; html: Inline; cite?: string }
  | { kind: 'image'; picture: Picture }
  | { kind: 'table'; rows: readonly (readonly string[])[]; caption?: string }
  /** The block editor's gallery: `figure.wp-block-gallery`. */
  | { kind: 'gallery'; pictures: readonly Picture[] }
  /** The `[gallery]` shortcode, which Soledad rewrites to `.penci-post-gallery-container`. */
  | { kind: 'classic-gallery'; pictures: readonly Picture[] }
  /** `[caption]` of the classic editor. */
  | { kind: 'classic-image'; picture: Picture }
  | { kind: 'video'; src: string; poster: Picture; caption?: string; autoplay?: boolean };

export interface Author {
  name: string;
  slug: string;
  bio: string;
}

export interface Comment {
  id: number;
  author: string;
  date: string;
  text: string;
}

/** What the publisher keeps back: the premium plugin's cut, or its guest mode (login wall). */
export interface Cut {
  state: 'truncated' | 'members';
  /** Blocks that are delivered on the page. */
  keep: number;
}

export interface Story {
  /** WordPress's own number of the post. */
  id: number;
  slug: string;
  title: string;
  author: Author;
  /** ISO 8601 with the hub's offset, e.g. `2024-03-28T16:20:00+07:00`. */
  published: string;
  categories: readonly string[];
  tags: readonly string[];
  lead?: Picture;
  format?: 'standard' | 'video' | 'audio' | 'gallery';
  type?: 'post' | 'podcast';
  blocks: readonly Block[];
  /** Further pages of a story that the publisher split with `<!--nextpage-->`. */
  more?: readonly (readonly Block[])[];
  comments?: readonly Comment[];
  cut?: Cut;
}

export type Theme = 'soledad' | 'foxiz' | 'unknown';

/** Popups that a page opens by itself; painted magenta. */
export type Popup = 'newsletter' | 'newsletter-scroll' | 'cookie' | 'read-also' | 'slideup' | 'dock' | 'flash';

/** What makes reading conditional; painted cyan. */
export type ConditionName = 'age' | 'login' | 'registration' | 'payment' | 'adblock' | 'captcha';

/** What a reader of the page must find, word for word. */
export interface Truth {
  title: string;
  byline: string;
  /** ISO 8601 with offset. */
  published: string;
  leadImage: boolean;
  /** The story's blocks as delivered: paragraphs, headings, list items, quotes, table cells, in order. */
  blocks: string[];
  captions: string[];
  /** The blocks of the parts that follow this page, as far as the hub delivers them. */
  further: { number: number; blocks: string[] }[];
  /** Full-size addresses of gallery pictures, in order. */
  galleryImages: string[];
  comments: number;
}

/** `article`: one story. `condition`: one story behind a condition. `off-limits`: neither swept nor read. */
export type PageKind = 'article' | 'list' | 'condition' | 'other' | 'off-limits';

/** How one page differs from its theme's ordinary page: all data, read by the themes' templates. */
export interface PageOptions {
  /** `false`: the visible date is switched off, as on the hub in 2024. */
  showDate?: boolean;
  /** Older releases said "0 comment". */
  commentWord?: 'comment' | 'comments';
  /** Soledad's "load next post" at the end of a story. */
  infinite?: boolean;
  /** The blocks' page number of a split story, from 1. */
  page?: number;
  /** The last page of a split story that the hub delivers whole. */
  lastPage?: number;
  adminBar?: boolean;
  noAuto?: boolean;
  /** Carousel in the body, sticky sidebar and a video that plays. */
  moving?: boolean;
  /** Newer releases hand the background image to the lazy loader. */
  lazyBackground?: boolean;
  /** The ad-block dialog opens although the bait stands. */
  wallAlways?: boolean;
}

export type View =
  | 'single'
  | 'amp'
  | 'home'
  | 'category'
  | 'search'
  | 'author'
  | 'attachment'
  | 'not-found'
  | 'admin'
  | 'login'
  | 'captcha';

export interface Page {
  id: string;
  path: string;
  theme: Theme;
  /** Soledad's single style, 1 to 10. */
  style?: number;
  kind: PageKind;
  view: View;
  popups: readonly Popup[];
  condition?: ConditionName;
  truncated?: 'truncated' | 'members';
  options: PageOptions;
  story?: Story;
  /** Only where the page shows one story. */
  truth?: Truth;
}

/** How /feed/ behaves. `slow` answers after three seconds, `hang` never. */
export type FeedBehaviour = 'ok' | '500' | '503' | 'captive-portal' | 'empty' | 'broken' | 'no-items' | 'slow' | 'hang';

export interface LoggedRequest {
  method: string;
  /** Path and query. */
  url: string;
  headers: Record<string, string | string[] | undefined>;
}

export interface Hub {
  port: number;
  origin: 'https://thebettercambodia.com';
  /** Every request since the start or the last `clear()`, in order. */
  requests: LoggedRequest[];
  clear(): void;
  /** The behaviour of the feed (and of REST, unless named) from now on. */
  setFeed(behaviour: FeedBehaviour, rest?: FeedBehaviour): void;
  /** Answers 503 at this path from now on, or nowhere. */
  lose(path: string | null): void;
  /** Has /feed/ lead to this address from now on, or answer itself. */
  lead(to: string | null): void;
  /** Puts one more story on top of feed, REST and lists, as an editor would. */
  publish(story: Story): void;
  close(): Promise<void>;
}
