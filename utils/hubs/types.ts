/** What a hub is and how its themes are built: data, checked by `validate.ts`. No functions, no browser. */

/** Selectors for one part of a page, tried in order. */
export type Selectors = readonly string[];

/** How to read stories of one WordPress theme family. */
export interface Rule {
  /** Stable name, e.g. `soledad`. */
  theme: string;
  /** Any of these present means: this theme. Marks of the theme itself, never of one site. */
  marks: Selectors;
  /** Any of these present means: this page is one story. Empty: `body.single-post` and og:type decide. */
  story: Selectors;
  /** The element that holds the story's text. */
  content: Selectors;
  title: Selectors;
  byline: Selectors;
  published: Selectors;
  /** `<img>`, or an element with a background image or data-bgset, or a link to the full picture. */
  leadImage: Selectors;
  /** Inside the content: what is not the story. Each entry says what it is. */
  drop: readonly { kind: import('../article/types.ts').RemovedKind; selector: string }[];
  /** Marks of a story cut by the publisher. */
  truncated: Selectors;
  /** The publisher's own way to continue a cut story. */
  continue: Selectors;
  comments: Selectors;
  commentCount: Selectors;
  newsletter: Selectors;
}

/** A news site: one that Clearstory knows, or one that its reader added (`kept.ts`). */
export interface Hub {
  id: string;
  name: string;
  /** Host names without `www.`; subdomains belong to them. */
  hosts: readonly string[];
  /** Match patterns for permissions and content scripts. */
  matches: readonly string[];
  home: string;
  feed: string;
  /** A host of others that the feed comes from, and nothing else. */
  feedHost?: string;
  /** Where WordPress answers; null on sites of another make. */
  rest: string | null;
  lang: string;
}
