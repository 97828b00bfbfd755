import { lists } from '../hubs/kind.ts';
import { addSheet, type Sheet } from './sheet.ts';

/**
 * Our page colour instead of the publisher's story page, until the story stands. It shows only where the page's own marks say
 * "one story", and lifts by itself after 1.5 s whatever fails: an animation needs no script. No `!important` on what the
 * animation lifts, since important declarations beat animations.
 */
const css = `@keyframes clearstory-lift{to{opacity:1}}
html:is(:has(>body.single),:has(>head>meta[property="og:type"][content="article"]):not(:has(>body:is(${lists})))):not(#_#_#_){
background:#fbfaf7!important;
@media (prefers-color-scheme:dark){background:#14161a!important}
>body{opacity:0;animation:clearstory-lift 0s 1.5s forwards}}`;

/** Draws the curtain. Call at document_start: it has to be there before the first paint, so it does not wait for the settings. */
export function drawCurtain(document: Document): Sheet {
  return addSheet(document, css);
}
