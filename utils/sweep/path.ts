const nth = (element: Element) => [...element.parentElement!.children].indexOf(element) + 1;

/** A selector for one element by its place alone: it needs no mark on the page, and no name that changes. */
export function pathOf(element: Element): string {
  const { body, documentElement } = element.ownerDocument;
  if (element === documentElement) return 'html';
  if (element === body) return 'body';
  return `${pathOf(element.parentElement!)}>${element.localName}:nth-child(${nth(element)})`;
}
