import { permalink } from './head.ts';
import type { Page, Story } from './types.ts';

/** How many pages the publisher split a story into. */
export const pageCount = (story: Story): number => 1 + (story.more?.length ?? 0);

/** WordPress's own link to one page of a story (`_wp_link_page`). */
export const pageLink = (story: Story, number: number, label: string): string =>
  `<a href="${permalink(story)}${number > 1 ? `${number}/` : ''}" class="post-page-numbers">${label}</a>`;

/** The numbers of all pages; the one that is shown is no link. */
export function pageNumbers({ story, options }: Page & { story: Story }): string[] {
  return Array.from({ length: pageCount(story) }, (_, index) => index + 1).map(number =>
    number === (options.page ?? 1)
      ? `<span class="post-page-numbers current" aria-current="page">${number}</span>`
      : pageLink(story, number, String(number)),
  );
}
