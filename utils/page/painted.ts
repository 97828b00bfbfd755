/** After a frame's paint the compositor still draws it, with every core that there is; in ms. */
const drawing = 40;
/** There are no frames while nobody looks. */
const patience = 200;

/** Resolves when what was just put on the page has come to the screen: what is not seen can wait so long. */
export function painted(view: Window): Promise<unknown> {
  return new Promise(resolve => {
    view.requestAnimationFrame(() => view.setTimeout(resolve, drawing));
    view.setTimeout(resolve, patience);
  });
}
