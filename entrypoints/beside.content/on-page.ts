/** So often the view comes back: some pages fight for what is theirs. */
const most = 9;

/** Puts the view back where a page made its body anew, and took the view along with it while somebody reads. */
export function keepOnPage(place: Element, isOpen: () => boolean, signal: AbortSignal): void {
  const root = place.getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  const { host } = root;
  const { documentElement } = place.ownerDocument;
  let times = 0;
  const look = () => {
    const { body } = place.ownerDocument;
    if (!host.isConnected && isOpen() && times++ < most) body?.append(host);
    for (const each of [documentElement, body]) if (each) watch.observe(each, { childList: true });
  };
  const watch = new MutationObserver(look);
  signal.addEventListener('abort', () => watch.disconnect());
  look();
}
