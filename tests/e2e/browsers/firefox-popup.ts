import type { Page } from 'puppeteer-core';
import type { FirefoxWindow } from './firefox-window.ts';
import { axeSource, call, runAxe, until } from './remote.ts';
import type { Popup } from './types.ts';

const popup = `document.querySelector('browser[webextension-view-type=popup]')`;

/**
 * Runs once in the popup's process. BiDi has no name for popups, so the browser's own message manager carries the script;
 * a sandbox with the popup's own rights evaluates it, since the popup's security policy forbids `eval`.
 */
const frameScript = (ticket: string, source: string) => `
(async () => {
  let answer;
  try {
    const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    answer = { value: await Cu.evalInSandbox(${JSON.stringify(`(async () => JSON.stringify(await ${source}))()`)}, sandbox) };
  } catch (error) {
    answer = { error: String(error) };
  }
  sendAsyncMessage('${ticket}', answer);
})();`;

/** Where a key lies: letters by their names, other signs nowhere. */
const codeOf = (key: string) => (key.length > 1 ? key : /[a-z]/i.test(key) ? `Key${key.toUpperCase()}` : '');

let tickets = 0;

async function evaluate(window: FirefoxWindow, page: Page, source: string, limit: number): Promise<unknown> {
  const ticket = `clearstory:${++tickets}`;
  const answer = await window.run<string>(
    `new Promise((done, failed) => {
      const { messageManager } = ${popup} ?? {};
      if (!messageManager) return failed(new Error('no popup'));
      messageManager.addMessageListener('${ticket}', function heard({ data }) {
        messageManager.removeMessageListener('${ticket}', heard);
        if (data.error) failed(new Error(data.error));
        else done(data.value ?? 'null');
      });
      setTimeout(() => failed(new Error('the popup does not answer')), ${limit});
      const script = ${JSON.stringify(frameScript(ticket, source))};
      messageManager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(script), false);
    })`,
    page,
  );
  return JSON.parse(answer);
}

/** Closes the popup that a test may have left open: the next click on the toolbar would close it. */
export async function closeFirefoxPopup(window: FirefoxWindow, page: Page): Promise<void> {
  await window.run(`void ${popup}?.closest('panel').hidePopup()`, page);
}

/** Waits for the popup that a toolbar click opened, and gives a handle on it. */
export async function firefoxPopup(window: FirefoxWindow, page: Page): Promise<Popup> {
  const isOpen = () => window.run<boolean>(`!!${popup}?.currentURI.spec.startsWith('moz-extension:')`, page);
  await until('the popup', isOpen);
  // It may still change its process: a question asked just then is lost.
  const ready = `document.readyState === 'complete' && location.protocol === 'moz-extension:'`;
  await until('the popup’s page', () => evaluate(window, page, `(${ready})`, 2_000).catch(() => false));
  return {
    evaluate: (run, ...args) => evaluate(window, page, call(run, args), 30_000) as Promise<never>,
    async press(key) {
      await window.run(
        `(() => {
          ${popup}.focus();
          const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
          input.beginInputTransactionForTests(window);
          const event = new KeyboardEvent('', ${JSON.stringify({ key, code: codeOf(key) })});
          input.keydown(event);
          input.keyup(event);
        })()`,
        page,
      );
    },
    axe: () =>
      evaluate(window, page, `(() => { ${axeSource}; return (${runAxe.toString()})(); })()`, 60_000) as Promise<never>,
    async picture() {
      const png = await window.run<string>(
        `(async () => {
          const bitmap = await ${popup}.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
          canvas.getContext('2d').drawImage(bitmap, 0, 0);
          const blob = await canvas.convertToBlob();
          return new Uint8Array(await blob.arrayBuffer()).toBase64();
        })()`,
        page,
      );
      return Buffer.from(png, 'base64');
    },
    isOpen,
    async close() {
      await window.run(`${popup}?.closest('panel').hidePopup()`, page);
      await until('the popup to close', async () => !(await isOpen()));
    },
  };
}
