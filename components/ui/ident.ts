import { useState } from 'preact/hooks';

/**
 * An id for an element of a component, the same as long as the component lives. Preact's own `useId` counts anew whenever the page
 * is rendered from its root: two elements had one id then, and a label led to the wrong one.
 */
export const useIdent = (): string => useState(() => `i${Math.random().toString(36).slice(2, 10)}`)[0];
