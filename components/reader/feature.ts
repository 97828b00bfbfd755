import { type ComponentType, h, render } from 'preact';
import type { FeatureName } from '../../utils/scripts.ts';
import type { ViewProps } from './props.ts';
import type { Key } from './words.ts';

export type { FeatureName };

/** A key or a click in the reader, as features are told of it. */
export interface Call {
  key?: string;
  /** What was clicked, or has the focus. */
  on: Element | null;
  /** Where the click was, in the window. */
  x?: number;
  y?: number;
}

/** What a feature is given: what the view shows, and its own end. */
export interface Given extends ViewProps {
  /** The feature wants to go. */
  close(): void;
  /** Given when it goes: whatever it started ends with it. */
  signal: AbortSignal;
}

/** What a feature may do beside what is seen of it. */
export interface Hooks {
  /** A key or a click that may be for it. True when it was used up. */
  take?(call: Call): boolean;
  /** Closes what is open in it. False when nothing was. */
  escape?(): boolean;
  /** Shows things of the receipt again. False when they are not its own. */
  again?(ids: readonly number[]): boolean;
  /** The view is about to be put on the page, or taken off it. What it gives back is called when that is done. */
  turn?(shown: boolean): (() => void) | undefined;
}

/** What a feature's component is given: the same, and how it says what it does beside what is seen of it. */
export interface FeatureProps extends Given {
  offer(hooks: Hooks): void;
  /** The view's headline. The story is not always beside it: with the text in the open it stands in a slot. */
  headline(): HTMLElement | null;
}

/** A feature that stands in its place. */
export interface MountedFeature extends Hooks {
  update(given: Given): void;
}

/** Builds a feature in an empty element inside the reader's root. */
export type Feature = (place: HTMLElement, given: Given) => MountedFeature;

/**
 * A feature that is one component. It has the reader's Preact, and a tree of its own.
 *
 * @param more - what it needs besides, from whoever brings it
 */
export const featureOf =
  <M extends object = object>(view: ComponentType<FeatureProps & M>, more = {} as M): Feature =>
  (place, given) => {
    const mounted: MountedFeature = { update };
    const offer = (hooks: Hooks) => void Object.assign(mounted, hooks);
    const headline = () => (place.getRootNode() as Document | ShadowRoot).querySelector('h1');
    function update(now: Given) {
      render(h(view, { ...now, ...more, offer, headline }), place);
    }
    update(given);
    given.signal.addEventListener('abort', () => render(null, place));
    return mounted;
  };

/** What brings a feature that is not there yet: keys, or a click on something. With words it stands in the menu too. */
export const calls: readonly { name: FeatureName; keys?: string; on?: string; words?: Key }[] = [
  { name: 'aloud', keys: 'l', words: 'listen' },
  { name: 'focus', keys: 'f', words: 'lineFocus' },
  { name: 'focus', keys: 'jk' },
  { name: 'remove', keys: 'x', words: 'removePart' },
  { name: 'save', keys: 's', words: 'save' },
  {
    name: 'closer',
    on: 'img[role=button],[data-play],a[href^="#"],a:has(img):is([href$=".jpg" i],[href$=".jpeg" i],[href$=".png" i],[href$=".webp" i])',
  },
];
