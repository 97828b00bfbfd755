/** Backdrops that are no elements: `body::before` over the whole page. Returns their selectors. */
export function pseudoVeils(document: Document): string[] {
  return ['html', 'body'].flatMap(name =>
    ['::before', '::after']
      .filter(pseudo => {
        const style = getComputedStyle(document.querySelector(name)!, pseudo);
        return style.content !== 'none' && style.display !== 'none' && style.position === 'fixed';
      })
      .map(pseudo => name + pseudo),
  );
}
