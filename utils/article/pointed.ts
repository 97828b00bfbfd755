import type { Rule } from '../hubs/types.ts';
import { parentElement, query } from './dom.ts';
import type { General } from './needs.ts';
import { visibility } from './prepare.ts';

const nothing: Rest = {
  title: [],
  byline: [],
  published: [],
  leadImage: [],
  drop: [],
  truncated: [],
  continue: [],
  comments: [],
  commentCount: [],
  newsletter: [],
};
type Rest = Omit<Rule, 'theme' | 'marks' | 'story' | 'content'>;

/** The element that a person's choice names on this page. None where it does not match, is not shown, or holds no text. */
function placeOn(document: Document, selector: string): Element | null {
  try {
    const element = query(document, selector);
    const visible = visibility(document);
    for (let at = element; at; at = parentElement(at)) if (!visible(at)) return null;
    return element?.textContent?.trim() ? element : null;
  } catch {
    return null;
  }
}

/**
 * The general way for somebody who pointed at the story: what stands there is it, on this page and on others of the site. What
 * the theme's rule says of the rest still holds; where nothing stands there, the page is read as if nobody had pointed.
 */
export function pointedAt(selector: string, general: General): General {
  return {
    ...general,
    ruleFor(document) {
      const rule = general.ruleFor(document);
      if (!placeOn(document, selector)) return rule;
      return { ...nothing, ...rule, theme: 'pointed', marks: [], story: [], content: [selector] };
    },
    more: {
      ...general.more,
      search: (document, visible, ruled) => ruled ?? general.more.search(document, visible, null),
      saysStory: document => placeOn(document, selector) !== null || general.more.saysStory(document),
    },
  };
}
