import { type ComponentType, h, render } from 'preact';
import type { ViewProps } from './props.ts';

export type { FeatureName } from './feature-names.ts';

/** A feature that stands in its place. */
export interface MountedFeature {
  update(props: ViewProps): void;
  unmount(): void;
}

/** Builds a feature in an empty element inside the reader's root. */
export type Feature = (place: HTMLElement, props: ViewProps) => MountedFeature;

/**
 * A feature that is one component. It has the reader's Preact, and a tree of its own.
 *
 * @param more - what it needs besides, from whoever brings it
 */
export const featureOf =
  <M extends object = object>(view: ComponentType<ViewProps & M>, more = {} as M): Feature =>
  (place, props) => {
    const update = (now: ViewProps) => render(h(view, { ...now, ...more }), place);
    update(props);
    return { update, unmount: () => render(null, place) };
  };
