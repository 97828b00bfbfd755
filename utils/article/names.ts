import { type HintOf, remembering, type Suspect } from './hints.ts';
import { CAPTION, words } from './parts.ts';
import type { RemovedKind } from './types.ts';

/**
 * What builders of pages call the parts that are not the story. Names are English nearly everywhere, whatever the
 * language of the text. Each pattern meets the element's class and id, lower-cased, camelCase parted by hyphens.
 * A name is a hint only: a part that holds much of the page's running text is kept (see `suspects` in extract.ts).
 */
interface Name {
  kind: RemovedKind;
  pattern: RegExp;
}

const names: readonly Name[] = [
  {
    kind: 'comments',
    pattern: words(
      'comments?|commentlist|comment-?list|disqus|respond|replies|livefyre|fb-comments|commenting|coral|talkback|comentarios?|commentaires?|kommentare?|kommentarer|commenti|reacties|yorum(?:lar)?|komentar(?:ze|e|y)?|leserkommentare',
    ),
  },
  {
    kind: 'newsletter',
    pattern: words(
      'newsletters?|mc4wp|mailchimp|subscribe|subscription|signup|sign-up|mailing-?list|optin|opt-in|email-?signup|inbox',
    ),
  },
  {
    kind: 'share',
    pattern: words(
      'shar(?:e|es|ing|er|ers)|share-?(?:bar|this|tools|buttons|links)|socials?|social-?(?:media|links|share|icons)|addtoany|addthis|sharedaddy|a2a|sociable|ssba|follow-?us|sharebar|sharethis',
    ),
  },
  {
    kind: 'related',
    pattern: words(
      'related|relateds|related-?(?:posts?|articles?|content|stories|links|news)|jp-relatedposts|yarpp|crp|recommend(?:ed|ations?|s)?|read-?(?:more|also|next)|see-?also|more-(?:stories|news|from|on|posts|articles)|also-?(?:like|read)|you-?may|outbrain|taboola|zergnet|mgid|revcontent|teasers?|trending|popular|most-?(?:read|popular|viewed)|up-?next|next-?(?:post|article|story)|prev(?:ious)?-?(?:post|article)|post-?navigation|nav-?links|post-?nav|latest|carousel|promos?|promo-?box|inline-?related|further-?reading',
    ),
  },
  {
    kind: 'ad',
    pattern: words(
      'ads?|adsense|adsbygoogle|advert|adverts|advertis(?:e|ement|ements|ing)|adslot|ad-?(?:slot|unit|container|wrapper|label|box|banner|placeholder)|dfp|gpt-ad|sponsor(?:ed|s)?|banner-?ad|commercial|affiliates?(?:-[\\w-]+|_\\w+)?',
    ),
  },
  {
    kind: 'author',
    pattern: words(
      'author-?(?:bio|box|info|card|about|profile|description|desc|details|block)|about-?(?:the-?)?author|authorbox|post-?author|abh-box|saboxplugin-wrap|bio|biography|contributors?|author-?section',
    ),
  },
  {
    kind: 'tags',
    pattern: words(
      'tags?|tag-?(?:list|links|cloud)|tagcloud|post-?tags|entry-?tags|article-?tags|topics?|cat-?links|categories|post-?categories|keywords|entry-?footer|post-?footer',
    ),
  },
  {
    kind: 'navigation',
    pattern: words(
      'breadcrumbs?|bread-?crumbs?|nav|navbar|navigation|menu|menus|sidebar|side-?bar|widget-?area|widget_\\w+|footer|site-?footer|site-?header|masthead|pagination|pager|page-?links|toolbar|skip-?links?|toc|table-?of-?contents|ez-toc-container|jump-?links?|back-?to-?top|site-?info|copyright|secondary|rail|right-?rail',
    ),
  },
  {
    kind: 'popup',
    pattern: words(
      'modals?|popups?|pop-?up|overlay|lightbox|cookies?|cookie-?(?:banner|notice|consent|law)|gdpr|consent|mfp-hide|interstitial|toast|notification|offcanvas|off-canvas|drawer',
    ),
  },
  {
    kind: 'form',
    pattern: words(
      'login|log-in|signin|sign-in|register|registration|search-?(?:form|box|bar)|donat(?:e|ion|ions)|poll|survey|quiz|contact-?form|wpcf7',
    ),
  },
  {
    kind: 'hidden',
    pattern: words(
      'screen-?reader-?(?:text|response)|sr-?only|visually-?hidden|visuallyhidden|assistive-text|print-?only|noprint|no-print|printonly',
    ),
  },
  {
    kind: 'counter',
    pattern: words(
      'post-?views|view-?count(?:er)?|views-?count|read(?:ing)?-?time|rating|ratings|post-?ratings|kk-star-ratings|likes?|like-?button|reactions?',
    ),
  },
];

/** What builders call the story itself. */
const STORY = words(
  'article-?(?:body|content|text|copy)|story-?(?:body|content|text)|entry-?content|post-?(?:content|body|entry|text)|body-?(?:content|text|copy)|content-?(?:body|text)|articlebody|main-?content|rich-?text|article|story|single-?content|page-?content|news-?(?:content|body|text|detail)|td-post-content|maintext',
);

/** Short lines round a headline. */
export const META = words(
  'by-?lines?|authors?|dates?|date-?time|timestamps?|time|times|published|pub-?date|updated|meta|metadata|post-?meta|entry-?meta|article-?meta|dateline|posted-?on|kicker|overline|eyebrow|category|section-?name|attribution|contributor|dates|info|read-?time',
);

function suspectOf(name: string): Suspect | null {
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
