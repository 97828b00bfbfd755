import { fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Feature, FeatureName } from '../../../components/reader/feature.ts';
import { besideOf } from '../../../components/reader/features/Beside.tsx';
import { help } from '../../../components/reader/features/Help.tsx';
import { look } from '../../../components/reader/features/Look.tsx';
import { menu } from '../../../components/reader/features/Menu.tsx';
import { type MountedReader, mountReader, type ReaderProps } from '../../../components/reader/mount.ts';
import { reader as en } from '../../../locales/en.json';
import { reader as km } from '../../../locales/km.json';
import type { Article } from '../../../utils/article/types.ts';
import { defaults, viewOf } from '../../../utils/choices.ts';
import { usualPace } from '../../../utils/pace.ts';
import { article } from './article.ts';

export const keeper = { paceIn: vi.fn(async () => usualPace('en')), notePace: vi.fn(async () => usualPace('en')) };
export const features: Partial<Record<FeatureName, Feature>> = { look, menu, help, beside: besideOf(keeper) };

export let reader: MountedReader;
export let root: ShadowRoot;

/** Mounts in a closed root, as on the publisher's page. Story nodes are made, never parsed. */
export function show(
  over: Partial<Article> = {},
  props: Partial<ReaderProps> = {},
  blocks = ['One.', 'Two.', 'Three.'],
) {
  const fragment = document.createDocumentFragment();
  for (const block of blocks) {
    const [, name = 'p', text] = /^(?:(\w+):)?(.*)$/.exec(block)!;
    fragment.append(Object.assign(document.createElement(name), { textContent: text }));
  }
  const acts = { onLeave: vi.fn(), onLook: vi.fn(), onOptions: vi.fn(), onOwnTab: vi.fn(), onReload: vi.fn() };
  const host = document.createElement('clear-story');
  document.body.append(host);
  root = host.attachShadow({ mode: 'closed' });
  reader = mountReader(root, {
    article: { ...article, ...over },
    fragment,
    hubName: 'The Better Cambodia',
    ...viewOf(defaults),
    palette: 'paper',
    language: 'en',
    words: { en, km },
    swept: [],
    load: async name => features[name]!,
    ...acts,
    ...props,
  });
  reader.focus();
  return acts;
}

export const $ = (selector: string) => root.querySelector<HTMLElement>(selector);
export const $$ = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
export const words = (selector: string) => $(selector)?.textContent?.replace(/\s+/g, ' ').trim();
export const press = (key: string, how: KeyboardEventInit = {}) =>
  reader.onKey(new KeyboardEvent('keydown', { key, ...how }));
/** Preact renders a state's change a moment later. */
export const settled = () => new Promise(resolve => setTimeout(resolve));
export const click = async (selector: string) => {
  fireEvent.click($(selector)!);
  await settled();
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T12:00:00Z') });
});
afterEach(() => {
  reader.unmount();
  vi.useRealTimers();
  document.body.replaceChildren();
});
