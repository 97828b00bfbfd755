import { CAPTION, roles, tags } from './parts.ts';
import type { RemovedKind } from './types.ts';

/** What a part of the page says it is, when that is not the story. */
export interface Suspect {
  kind: RemovedKind;
  rule: string;
  /** The word that told. A word that covers most of a page tells nothing about its parts. */
  word: string;
}

/** What a name tells. */
export interface Hint {
  suspect: Suspect | null;
  story: boolean;
  caption: boolean;
}

/** What class and id of an element tell. */
export type HintOf = (name: string) => Hint;

const NOTHING: Hint = { suspect: null, story: false, caption: false };
/** Names repeat over a page and over the pages of a site. */
const MOST_HINTS = 4_000;

/** Asked for every box, so it remembers. */
export function remembering(tell: HintOf): HintOf {
  const hints = new Map<string, Hint>();
  return name => {
    if (name === '') return NOTHING;
    let hint = hints.get(name);
    if (!hint) {
      if (hints.size > MOST_HINTS) hints.clear();
      hint = tell(name);
      hints.set(name, hint);
    }
    return hint;
  };
}

/** Captions only: all that a site rule leaves to ask. */
export const captionHint: HintOf = remembering(name => ({ ...NOTHING, caption: CAPTION.test(name) }));

/** What an element is by its role, its tag or its name, when that is not the story. */
export function suspectBy(tag: string, role: string, hint: Hint): Suspect | null {
  const byRole = role === '' ? undefined : roles.get(role);
  if (byRole) return { kind: byRole, rule: `role.${role}`, word: role };
  const byTag = tags.get(tag);
  if (byTag) return { kind: byTag, rule: `tag.${tag}`, word: `<${tag}>` };
  return hint.suspect;
}
