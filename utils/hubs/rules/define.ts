import type { RemovedKind } from '../../article/types.ts';
import type { Rule } from '../types.ts';

/** Selectors of each kind, with commas between. */
type Drop = Partial<Record<RemovedKind, string>>;

/** What plugins put into the content of any WordPress theme. Class names from the plugins' own public sources. */
const plugins: Drop = {
  ad: '.adsbygoogle,.ai-viewports,.code-block[class*="code-block-"]',
  author: '.author-box,.pp-multiple-authors-boxes-wrapper,.saboxplugin-wrap',
  comments: '#comments,#respond',
  counter: '.post-ratings,.post-views,.rt-reading-time',
  form: '.gform_wrapper,.wpcf7,.wpforms-container',
  navigation: '#ez-toc-container,.lwptoc,.page-links,.post-navigation',
  newsletter: '.mailpoet_form,.mc4wp-form,.wp-block-jetpack-subscriptions',
  related: '.jp-relatedposts,.related-posts,.yarpp',
  share: '.addtoany_share_save_container,.heateor_sss_sharing_container,.sharedaddy',
  tags: '.tags-links',
};

/** Lists of selectors with commas between; those of `drop` only name what themes put inside the content. */
type Lists = Partial<Record<Exclude<keyof Rule, 'theme' | 'drop'>, string>>;

/** How a theme names its parts; what it leaves out is WordPress's own. */
export interface Theme extends Lists {
  theme: string;
  content: string;
  drop?: Drop;
}

const listOf = (selectors?: string): string[] => selectors?.split(',') ?? [];

/** A theme's rule in full and in canonical order. */
export function define({ theme, drop = {}, title = 'h1.entry-title', ...own }: Theme): Rule {
  const parts = [drop, own.story ? plugins : {}];
  const kinds = [...new Set(parts.flatMap(Object.keys))].sort() as RemovedKind[];
  return {
    theme,
    marks: listOf(own.marks ?? own.content),
    story: listOf(own.story),
    content: listOf(own.content),
    title: listOf(title),
    byline: listOf(own.byline),
    published: listOf(own.published),
    leadImage: listOf(own.leadImage),
    drop: kinds.flatMap(kind =>
      [...new Set(parts.flatMap(part => listOf(part[kind])))].sort().map(selector => ({ kind, selector })),
    ),
    truncated: listOf(own.truncated),
    continue: listOf(own.continue),
    comments: listOf(own.comments),
    commentCount: listOf(own.commentCount),
    newsletter: listOf(own.newsletter),
  };
}
