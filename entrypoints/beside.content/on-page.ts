import { sheetMark } from '../../utils/page/remains.ts';

/** So often the view comes back: some pages fight for what is theirs. */
const most = 9;

/** The shield is none of these: it looks after itself, and may have been taken off. */
const isOurs = ({ cssRules: [first] }: CSSStyleSheet) =>
  (first as CSSStyleRule | undefined)?.selectorText === sheetMark;

/**
 * Keeps the view whole while somebody reads: puts it back where a page made its body anew and took the view along, and puts the style
 * back that hides the page where a page gave itself other adopted sheets, before either is seen.
 */
export function keepOnPage(place: Element, isOpen: () => boolean, signal: AbortSignal): void {
  const root = place.getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  const { host } = root;
  const document = place.ownerDocument;
  let times = 0;
  let stands = false;
  let sheets: CSSStyleSheet[] = [];

  const keepSheets = () => {
    if (!isOpen()) return;
    const now = [...document.adoptedStyleSheets];
    const isHidden = document.body && getComputedStyle(document.body).visibility === 'hidden';
    if (isHidden) sheets = now.filter(isOurs);
    else for (const sheet of sheets) if (!now.includes(sheet)) document.adoptedStyleSheets.push(sheet);
  };
  // Without our style the body has another size; this is asked after layout and before paint.
  const sizes = new ResizeObserver(keepSheets);

  const look = () => {
    const { body, documentElement } = document;
    if (!host.isConnected && isOpen() && times++ < most) body?.append(host);
    // Where nobody can press anything the story cannot be used either. The page may have had its own end of that in the meantime,
    // which nothing tells: so it is not put back.
    if (host.isConnected && !stands) for (const each of [documentElement, body]) each.inert = false;
    stands = host.isConnected;
    for (const each of [document, documentElement, body]) if (each) watch.observe(each, { childList: true });
    sizes.disconnect();
    if (stands) sizes.observe(body);
    // Each time that the view is shown it has a style of its own.
    else sheets = [];
  };
  const watch = new MutationObserver(look);
  signal.addEventListener('abort', () => {
    watch.disconnect();
    sizes.disconnect();
  });
  look();
}
