/** Parts of the reader that come in scripts of their own, on first use: `entrypoints/<name>.content`. */
export const featureNames = ['look', 'menu', 'help', 'beside', 'aloud', 'place', 'focus', 'closer'] as const;

export type FeatureName = (typeof featureNames)[number];
