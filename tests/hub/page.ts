import { blockCaptions, blockTexts, galleryImages } from './blocks.ts';
import type { Page, PageKind, PageOptions, Popup, Story, Theme, Truth } from './types.ts';

/** What each theme opens on a story by itself, unless a page or a query says otherwise. */
export const DEFAULT_POPUPS: Record<Theme, readonly Popup[]> = {
  soledad: ['newsletter', 'cookie', 'read-also'],
  foxiz: ['newsletter', 'cookie', 'slideup'],
  unknown: ['newsletter', 'cookie'],
};

/** The blocks that a page delivers: cut by the publisher, or one page of several. */
export function delivered(story: Story, page = 1): Story['blocks'] {
  if (story.cut) return story.blocks.slice(0, story.cut.keep);
  return [story.blocks, ...(story.more ?? [])][page - 1] ?? [];
}

function furtherOf(
  story: Story,
  { page = 1, lastPage = 1 + (story.more?.length ?? 0) }: PageOptions,
): Truth['further'] {
  const numbers = Array.from({ length: Math.max(0, lastPage - page) }, (_, index) => page + 1 + index);
  return numbers.map(number => ({ number, blocks: delivered(story, number).flatMap(blockTexts) }));
}

function truthOf(story: Story, options: PageOptions): Truth {
  const { page } = options;
  const blocks = delivered(story, page);
  return {
    title: story.title,
    byline: story.author.name,
    published: story.published,
    leadImage: story.lead !== undefined,
    blocks: blocks.flatMap(blockTexts),
    captions: blocks.flatMap(blockCaptions),
    galleryImages: blocks.flatMap(galleryImages),
    further: story.cut ? [] : furtherOf(story, options),
    comments: story.comments?.length ?? 0,
  };
}

/** A page that shows one story: an article unless a condition stands before it. */
export function story(id: string, content: Story, how: Partial<Page> = {}): Page {
  const theme = how.theme ?? 'soledad';
  const kind: PageKind = how.condition ? 'condition' : 'article';
  const page = how.options?.page;
  const folder = content.type === 'podcast' ? '/podcast/' : '/';
  return {
    id,
    path: `${folder}${content.slug}/${page && page > 1 ? `${page}/` : ''}`,
    theme,
    ...(theme === 'soledad' ? { style: 1 } : {}),
    kind,
    view: 'single',
    popups: how.condition ? ['cookie'] : DEFAULT_POPUPS[theme],
    ...(content.cut ? { truncated: content.cut.state } : {}),
    options: {},
    story: content,
    truth: truthOf(content, how.options ?? {}),
    ...how,
  };
}

/** A page that is not one story. */
export function plain(id: string, path: string, how: Partial<Page>): Page {
  return { id, path, theme: 'soledad', kind: 'other', view: 'home', popups: [], options: {}, ...how };
}
