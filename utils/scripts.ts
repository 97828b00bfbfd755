/** Parts of the reader that come in scripts of their own, on first use: `entrypoints/<name>.content`. */
export const featureNames = [
  'look',
  'menu',
  'help',
  'beside',
  'aloud',
  'place',
  'focus',
  'closer',
  'remove',
  'save',
  'slotted',
] as const;

export type FeatureName = (typeof featureNames)[number];

/**
 * Scripts that a page's script may ask for: what reads and shows, the general way, what joins parts, what
 * works on lists, messages, the picker, and the features.
 */
export const onDemand = ['reader', 'general', 'parts', 'lists', 'peek', 'notice', 'picker', ...featureNames] as const;

export type OnDemand = (typeof onDemand)[number];

/** Where the build puts the script of an entrypoint. */
export const scriptFile = (name: OnDemand | 'hub' | 'site' | 'sweep' | 'dateline' | 'toggle'): string =>
  `content-scripts/${name}.js`;
