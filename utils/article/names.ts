import { type HintOf, remembering, type Suspect } from './hints.ts';
import { CAPTION, SPOKEN, words } from './parts.ts';
import type { RemovedKind } from './types.ts';

/**
 * What builders of pages call the parts that are not the story. Names are English nearly everywhere, whatever the
 * language of the text. Each pattern meets the element's class and id, lower-cased, camelCase parted by hyphens, and
 * finds its words between hyphens: `ad` is in `ad-slot`, `share` in `post-share-buttons`.
 * A name is a hint only: a part that holds much of the page's running text is kept (see `suspects` in extract.ts).
 */
const names = Object.entries({
  comments: 'comments?|commentlist|disqus|respond|replies|livefyre|comentarios|commentaires|kommentare|reacties',
  newsletter: 'newsletters?|mc4wp|mailchimp|subscri(?:be|ption)|sign-?up|mailing-?list|opt-?in|inbox|whats-?app',
  share: 'shar(?:e|es|ing|ers?|ebar|ethis|edaddy)|socials?|addtoany|addthis|a2a|follow-?us',
  related:
    'related(?:posts|articles|content)?|yarpp|recommend(?:ed|ations?|s)?|read-?(?:more|also|next)|see-?also|more-(?:stories|news|from|on|posts|articles)|also-(?:like|read)|you-may|outbrain|taboola|trending|(?:most-)?popular|most-(?:read|viewed)|up-?next|(?:next|prev|previous)-?(?:post|article|story)|post-?nav(?:igation)?|nav-?links|latest|carousel|promos?|recirc(?:ulation)?',
  ad: 'ads?|ads(?:ense|bygoogle)|ad(?:slot|unit|box)|advert(?:s|is\\w+)?|discl(?:aimers?|osures?)|dfp|sponsor(?:ed|s)?|commercial|affiliates?(?:-[\\w-]+)?',
  author:
    'authors?-?(?:bio|box(?:es)?|info|card|about|profile|desc(?:ription)?|details|block|section)|about-(?:the-)?author|post-?author|bio|biography|contributors?|abh|saboxplugin',
  tags: 'tags?|tagcloud|topics?|cat-links|categories|keywords|(?:entry|post)-footer',
  navigation:
    'bread-?crumbs?|nav(?:bar|igation)?|menus?|side-?bar|widget-area|widget_\\w+|footer|site-header|masthead|pagination|pager|page-links|toolbar|skip-links?|toc|table-of-contents|back-to-top|site-info|copyright|secondary|rail',
  popup:
    'modals?|pop-?ups?|overlay|lightbox|cookies?|gdpr|consent|mfp-hide|interstitial|toast|notification|off-?canvas',
  form: 'log-?in|sign-?in|regist(?:er|ration)|search-?(?:form|box|bar)|donat(?:e|ions?)|support-(?:us|our\\w*)|poll|survey|quiz|contact-form',
  hidden: `${SPOKEN}|no-?print|print-?only|cloned?|duplicate`,
  player: '(?:video|audio|jw|media)-?player|jw-?player|video-?js|vjs|video-fallback',
  counter: 'post-?views|views?-?count(?:er)?|read(?:ing)?-time|ratings?|likes?|reactions?',
} satisfies Partial<Record<RemovedKind, string>>).map(
  ([kind, list]) => ({ kind: kind as RemovedKind, pattern: words(list) }) as const,
);

/** What builders call the story itself. */
const STORY = words('(?:article|story|entry|post|body|content|main)-?(?:body|content|text|copy)|article|story');

/** Short lines round a headline. */
export const META = words(
  'by-?lines?|authors?|dates?|date-?time|time(?:stamp)?s?|published|pub-?date|updated|meta(?:data)?|dateline|posted-?on|kicker|overline|eyebrow|category|attribution|info|read-?time',
);

/** WordPress names the topics of a post on its box: what they are called says nothing of the box. */
const TOPIC = /(?:^|\s)(?:category|tag)-\S+/g;

function suspectOf(whole: string): Suspect | null {
  const name = whole.replace(TOPIC, '');
  for (const { kind, pattern } of names) {
    const word = pattern.exec(name)?.[1];
    if (word) return { kind, rule: `name.${kind}`, word };
  }
  return null;
}

/** All that class and id tell, by the habits of builders everywhere. */
export const hintOf: HintOf = remembering(name => ({
  suspect: suspectOf(name),
  story: STORY.test(name),
  caption: CAPTION.test(name),
}));
