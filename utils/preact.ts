import { Component, createRef, Fragment, h, options, render } from 'preact';

/**
 * What our surfaces use of Preact. A page has one: the script that comes first hands it on to those that come later, and the build
 * puts it in the place of their own (wxt.config.ts). The whole of Preact would be bytes that nobody calls.
 */
export const preact = { Component, createRef, Fragment, h, options, render };
