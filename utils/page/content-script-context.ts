/**
 * Stands in for WXT's context of the same name (see `wxt.config.ts`). WXT's posts a message with the extension's id to the page
 * when a script starts, which lets the page tell who is there, and costs 3 kB in each script; nothing of it is used here.
 */
export class ContentScriptContext {}
