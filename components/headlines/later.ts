/** What the popup shows after its first paint: it comes in a part of its own. */
export { Menu } from './Menu.tsx';
export { PutAway } from './PutAway.tsx';
export { Search } from './Search.tsx';
export { Ticked } from './Ticked.tsx';
