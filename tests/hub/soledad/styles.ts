/** How Soledad's ten single styles differ (hub.md 2.2): where title and picture stand, and how the picture is made. */
export interface SingleStyle {
  /**
   * Where the title and the picture stand: in the `article`; in a `.penci-single-pheader` before it; in one outer `article`
   * around everything; or in a `.post-format-entry-header`.
   */
  place: 'article' | 'pheader' | 'outer-article' | 'format-header';
  /** `img`: a lazy image. `background`: a `span` with a background image. */
  image: 'img' | 'background';
  order: 'title-image' | 'image-title' | 'over';
  /** Styles 2 to 10 say "by", style 1 "written by". */
  by: 'by' | 'written by';
  /** The picture stands in a wrapper of its own. */
  wrapped?: boolean;
  /** The title's box stands in a `.container` of its own. */
  contained?: boolean;
  /** The whole head is as wide as the text. */
  narrow?: boolean;
}

const pheader = { place: 'pheader', image: 'background', by: 'by' } as const;

export const SINGLE_STYLES: Record<number, SingleStyle> = {
  1: { place: 'article', image: 'img', order: 'title-image', by: 'written by' },
  2: { place: 'pheader', image: 'img', order: 'title-image', by: 'by', narrow: true },
  3: { ...pheader, order: 'title-image', narrow: true },
  4: { ...pheader, order: 'image-title' },
  5: { ...pheader, order: 'over' },
  6: { ...pheader, order: 'over', narrow: true },
  7: { ...pheader, order: 'title-image', contained: true },
  8: { ...pheader, place: 'outer-article', order: 'over' },
  9: { ...pheader, order: 'title-image', contained: true, wrapped: true },
  10: { ...pheader, place: 'format-header', order: 'image-title' },
};
