import { single as foxizSingle } from './foxiz/page.ts';
import type { Site } from './site.ts';
import { single as soledadSingle } from './soledad/page.ts';
import type { Page, Story, Theme } from './types.ts';

type StoryPage = Page & { story: Story };

const SINGLE: Record<Theme, (page: StoryPage, site: Site) => string> = {
  soledad: soledadSingle,
  foxiz: foxizSingle,
  unknown: soledadSingle,
};

/** The HTML of a page. */
export function render(page: Page, site: Site): string {
  if (!page.story) throw new Error(`no view for ${page.id}`);
  return SINGLE[page.theme](page as StoryPage, site);
}
