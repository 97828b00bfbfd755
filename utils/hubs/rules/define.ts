import type { RemovedKind } from '../../article/types.ts';
import type { Rule } from '../types.ts';

type Drop = Partial<Record<RemovedKind, readonly string[]>>;

/** What plugins put into the content of any WordPress theme. Class names from the plugins' own public sources. */
const plugins: Drop = {
  ad: ['.adsbygoogle', '.ai-viewports', '.code-block[class*="code-block-"]', '.quads-location', '.wpads'],
  author: ['.abh_box', '.author-box', '.pp-multiple-authors-boxes-wrapper', '.saboxplugin-wrap'],
  comments: ['#comments', '#respond'],
  counter: ['.kk-star-ratings', '.post-ratings', '.post-views', '.rt-reading-time', '.span-reading-time'],
  form: ['.gform_wrapper', '.wpcf7', '.wpforms-container'],
  navigation: [
    '#ez-toc-container',
    '#toc_container',
    '.lwptoc',
    '.page-links',
    '.post-navigation',
    '.rank-math-breadcrumb',
  ],
  newsletter: ['.mailpoet_form', '.mc4wp-form', '.wp-block-jetpack-subscriptions'],
  related: ['.crp_related', '.jp-relatedposts', '.related-posts', '.yarpp', '.yarpp-related'],
  share: [
    '.addtoany_share_save_container',
    '.heateor_sss_sharing_container',
    '.sharedaddy',
    '.ssba',
    '.wp-block-social-links',
  ],
  tags: ['.tags-links'],
};

/** Pictures, galleries, tables and quotes of WordPress's own editor: never taken for decoration. */
const blocks = [
  '.gallery',
  '.wp-block-embed',
  '.wp-block-gallery',
  '.wp-block-image',
  '.wp-block-quote',
  '.wp-block-table',
  '.wp-caption',
];

/** How a theme names its parts; what it leaves out is WordPress's own. */
export interface Theme extends Partial<Omit<Rule, 'drop' | 'keep'>> {
  theme: string;
  marks: readonly string[];
  content: readonly string[];
  drop: Drop;
  keep?: readonly string[];
}

/** A theme's rule in full and in canonical order. */
export function define({ drop, keep = [], ...own }: Theme): Rule {
  const kinds = [...new Set([...Object.keys(plugins), ...Object.keys(drop)])].sort() as RemovedKind[];
  return {
    theme: own.theme,
    marks: own.marks,
    story: own.story ?? [],
    content: own.content,
    title: own.title ?? ['h1.entry-title'],
    byline: own.byline ?? [],
    published: own.published ?? [],
    leadImage: own.leadImage ?? [],
    drop: kinds.flatMap(kind =>
      [...new Set([...(plugins[kind] ?? []), ...(drop[kind] ?? [])])].sort().map(selector => ({ kind, selector })),
    ),
    keep: [...new Set([...blocks, ...keep])].sort(),
    truncated: own.truncated ?? [],
    continue: own.continue ?? [],
    comments: own.comments ?? ['#comments', '#respond'],
    commentCount: own.commentCount ?? [],
    newsletter: own.newsletter ?? [],
  };
}
