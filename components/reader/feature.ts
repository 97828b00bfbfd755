import { type ComponentType, h, render } from 'preact';
import type { ViewProps } from './props.ts';

/** Parts of the reader that come in scripts of their own, on first use. */
export type FeatureName = 'look' | 'menu' | 'help' | 'beside';

/** A feature that stands in its place. */
export interface MountedFeature {
  update(props: ViewProps): void;
  unmount(): void;
}

/** Builds a feature in an empty element inside the reader's root. */
export type Feature = (place: HTMLElement, props: ViewProps) => MountedFeature;

/**
 * A feature that is one component. A script of its own brings a Preact of its own: the two share nothing but the place.
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
