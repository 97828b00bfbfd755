import * as foxizLists from './foxiz/lists.ts';
import { single as foxiz } from './foxiz/page.ts';
import { amp, single as unknown } from './plain/page.ts';
import type { Site } from './site.ts';
import * as soledadLists from './soledad/lists.ts';
import { single as soledad } from './soledad/page.ts';
import type { Page, Story, Theme, View } from './types.ts';
import { admin, captcha, login } from './wordpress.ts';

type StoryPage = Page & { story: Story };

const SINGLE: Record<Theme, (page: StoryPage, site: Site) => string> = { soledad, foxiz, unknown };

const lists = (page: Page) => (page.theme === 'foxiz' ? foxizLists : soledadLists);
const list = (page: Page, site: Site) => lists(page).list(page, site);

const VIEWS: Record<View, (page: Page, site: Site) => string> = {
  single: (page, site) => SINGLE[page.theme](page as StoryPage, site),
  amp: page => amp(page as StoryPage),
  home: list,
  category: list,
  search: list,
  author: list,
  attachment: soledadLists.attachment,
  'not-found': (page, site) => lists(page).notFound(page, site),
  admin,
  login,
  captcha,
};

/** The HTML of a page. */
export function render(page: Page, site: Site): string {
  return VIEWS[page.view](page, site);
}
