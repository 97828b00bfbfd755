/** What the popup's first paint needs, and nothing else. Pictures are many times as much, and have their places until they come. */
export interface Early {
  /** `settings`, `headlines` and `feeds` of `storage.local`. */
  local: Promise<Record<string, unknown>>;
  /** `popup` of `storage.session`: how it was left. */
  session: Promise<Record<string, unknown>>;
}

const place = globalThis as { clearstoryEarly?: Early };

/** The popup's two scripts share no module, and meet here: what the early one asked for, the other takes. */
export const early = {
  put(asked: Early): void {
    place.clearstoryEarly = asked;
  },
  take: (): Early => place.clearstoryEarly!,
};
