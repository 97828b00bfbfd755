import type { Page } from 'puppeteer-core';
import type { FirefoxWindow } from './firefox-window.ts';
import { call, until } from './remote.ts';
import type { Popup } from './types.ts';

const popup = `document.querySelector('browser[webextension-view-type=popup]')`;

/**
 * Runs in the popup's process. BiDi has no name for popups, so the browser's own message manager carries the script;
 * a sandbox with the popup's own rights evaluates it, since the popup's security policy forbids `eval`.
 */
const frameScript = `
addMessageListener('clearstory:run', async ({ data: { ticket, source } }) => {
  let answer;
  try {
    const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    answer = { value: await Cu.evalInSandbox('(async () => JSON.stringify(await ' + source + '))()', sandbox) };
  } catch (error) {
    answer = { error: String(error) };
  }
  sendAsyncMessage('clearstory:ran', { ticket, ...answer });
});`;

/** Waits for the popup that a toolbar click opened, and gives a handle on it. */
export async function firefoxPopup(window: FirefoxWindow, page: Page): Promise<Popup> {
  const isOpen = () => window.run<boolean>(`!!${popup}?.currentURI.spec.startsWith('moz-extension:')`, page);
  await until('the popup', isOpen);
  await window.run(
    `${popup}.messageManager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(frameScript)}), false)`,
    page,
  );
  return {
    async evaluate(run, ...args) {
      const answer = await window.run<string>(
        `new Promise((done, failed) => {
          const { messageManager } = ${popup};
          const ticket = Math.random();
          messageManager.addMessageListener('clearstory:ran', function heard({ data }) {
            if (data.ticket !== ticket) return;
            messageManager.removeMessageListener('clearstory:ran', heard);
            if (data.error) failed(new Error(data.error));
            else done(data.value ?? 'null');
          });
          messageManager.sendAsyncMessage('clearstory:run', { ticket, source: ${JSON.stringify(call(run, args))} });
        })`,
        page,
      );
      return JSON.parse(answer);
    },
    async press(key) {
      await window.run(
        `(() => {
          ${popup}.focus();
          const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
          input.beginInputTransactionForTests(window);
          const event = new KeyboardEvent('', { key: ${JSON.stringify(key)}, code: ${JSON.stringify(key)} });
          input.keydown(event);
          input.keyup(event);
        })()`,
        page,
      );
    },
    isOpen,
    async close() {
      await window.run(`${popup}?.closest('panel').hidePopup()`, page);
      await until('the popup to close', async () => !(await isOpen()));
    },
  };
}
