/**
 * Resolves when the document is parsed and the page's own DOMContentLoaded handlers have run: dialogs that open at `ready` are
 * open by then.
 */
export function parsed(document: Document): Promise<void> {
  return new Promise(resolve => {
    const next = () => setTimeout(resolve);
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', next, { once: true });
    else resolve();
  });
}
