import { isStaffPage } from './off-limits.ts';

export type PageKind = 'story' | 'other' | 'off-limits';

/**
 * WordPress body classes of pages that list stories or are none (wp-includes/post-template.php, get_body_class). Categories, tags,
 * authors, dates and taxonomies all have `archive`.
 */
export const lists = '.home,.blog,.archive,.search,.error404,.page,.paged:not(.single)';

/**
 * What a hub page is, from marks that every WordPress theme and every AMP plugin prints. Themes are not asked here:
 * this runs on each page of the hub before anything else does.
 */
export function kindOf(document: Document): PageKind {
  if (isStaffPage(document)) return 'off-limits';
  const { body, documentElement: root } = document;
  if (!body) return 'other';
  if (body.matches('.single')) return 'story';
  if (body.matches(lists)) return 'other';
  const isAmp = root.hasAttribute('amp') || root.hasAttribute('⚡');
  const marks = `meta[property="og:type"][content=article i]${isAmp ? ',article h1,.amp-wp-article h1' : ''}`;
  return document.querySelector(marks) ? 'story' : 'other';
}

/** The publisher's wish that stories of this page do not open by themselves: `<meta name="clearstory" content="no-auto">`. */
export function refusesAutomatic(document: Document): boolean {
  return document.querySelector('meta[name=clearstory i][content~=no-auto i]') !== null;
}

/**
 * True when the address points at something outside the story: a comment, the comment form, a place in the footer.
 * Then the visitor wants the page, not the story.
 */
export function pointsOutside(document: Document, hash: string, story: string): boolean {
  const id = decodeFragment(hash.slice(1));
  if (!id) return false;
  if (/^(comment(s|-\d+)?|respond|reply-title)$/.test(id)) return true;
  const target = document.getElementById(id);
  return target !== null && target.closest(story) === null && target.querySelector(story) === null;
}

function decodeFragment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
