import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './remote.ts';

/** Switches that let a test see and press Chromium's own buttons: its protocol for the browser's window, at any free port. */
export const windowArgs = ['--enable-ui-devtools=0', '--enable-features=ui-debug-tools-enable-synthetic-events'];

interface Node {
  nodeId: number;
  attributes?: string[];
  children?: Node[];
}
interface Style {
  matchedCSSRules: { rule: { style: { cssProperties: { name: string; value: string }[] } } }[];
}

/** A person needs this long to read; Chromium takes no press that comes sooner. */
const readingMs = 1_200;

/** `ui::EF_ALT_DOWN` */
const altDown = 8;
const keys = { enter: 13, up: 38 };

/** Every view under a node that is of this class. */
function* viewsOf(node: Node, name: string): Generator<Node> {
  if (node.attributes?.[1] === name) yield node;
  for (const child of node.children ?? []) yield* viewsOf(child, name);
}

/** Chromium's own window, as long as the work in it takes. */
interface BrowserWindow {
  send<T>(method: string, params?: object): Promise<T>;
  root(): Promise<Node>;
  /** Presses and releases the mouse over a view. */
  press(view: Node): Promise<void>;
}

async function inWindow<T>(profile: string, work: (window: BrowserWindow) => Promise<T>): Promise<T> {
  const file = join(profile, 'UIDevToolsActivePort');
  await until('the window’s protocol', () => existsSync(file) && statSync(file).size > 0);
  const port = Number.parseInt(readFileSync(file, 'utf8'), 10);
  const socket = new WebSocket(`ws://127.0.0.1:${port}/0`);
  await new Promise((done, failed) => {
    socket.onopen = done;
    socket.onerror = () => failed(new Error('the browser’s window does not answer'));
  });
  const waiting = new Map<number, (result: unknown) => void>();
  socket.onmessage = ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { id: number; result: unknown };
    waiting.get(id)?.(result);
  };
  let last = 0;
  const send = <T>(method: string, params: object = {}) =>
    new Promise<T>(done => {
      waiting.set(++last, done as (result: unknown) => void);
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  try {
    await send('DOM.enable');
    await send('CSS.enable');
    return await work({
      send,
      root: async () => (await send<{ root: Node }>('DOM.getDocument')).root,
      async press({ nodeId }) {
        for (const type of ['mousePressed', 'mouseReleased'])
          await send('DOM.dispatchMouseEvent', {
            nodeId,
            event: { type, x: 5, y: 5, button: 'left', wheelDirection: 'none' },
          });
      },
    });
  } finally {
    socket.close();
  }
}

/** Presses a button of the browser's own dialog, e.g. its question for a permission. */
export const pressInDialog = (profile: string, label: string): Promise<void> =>
  inWindow(profile, async ({ send, root, press }) => {
    const textOf = async ({ nodeId }: Node) => {
      const { matchedCSSRules } = await send<Style>('CSS.getMatchedStylesForNode', { nodeId });
      return matchedCSSRules.flatMap(({ rule }) => rule.style.cssProperties).find(({ name }) => name === 'Text')?.value;
    };
    const dialog = await until('the browser’s dialog', async () => [...viewsOf(await root(), 'DialogClientView')][0]);
    await new Promise(done => setTimeout(done, readingMs));
    for (const button of viewsOf(dialog, 'MdTextButton')) if ((await textOf(button)) === label) return press(button);
    throw new Error(`the browser’s dialog has no button “${label}”`);
  });

/** Presses and releases a key, by its code in Windows, in the browser's own window. */
async function pressKey({ send, root }: BrowserWindow, keyCode: number, flags = 0): Promise<void> {
  const { nodeId } = [...viewsOf(await root(), 'BrowserWidget')][0]!;
  const key = keyCode === keys.up ? 0 : String.fromCodePoint(keyCode).toLowerCase().codePointAt(0);
  for (const type of ['keyPressed', 'keyReleased'])
    await send('DOM.dispatchKeyEvent', { nodeId, event: { type, keyCode, code: 0, flags, key, isChar: false } });
}

/** A letter with Alt, by way of the browser's own shortcuts, which the page's protocol passes by. */
export const pressAlt = (profile: string, letter: string): Promise<void> =>
  inWindow(profile, window => pressKey(window, letter.codePointAt(0)!, altDown));

/**
 * Chooses the extension's line in the open context menu, by keys. Lines have no names here, but extensions come last of those with
 * a picture.
 */
export const chooseOurs = (profile: string): Promise<void> =>
  inWindow(profile, async window => {
    const linesNow = async () => [...viewsOf(await window.root(), 'MenuItemView')];
    await until('the context menu', async () => (await linesNow()).length > 0);
    const lines = await linesNow();
    const ours = lines.findLastIndex(line => [...viewsOf(line, 'ImageView')].length > 0);
    for (let at = lines.length; at > ours; at--) await pressKey(window, keys.up);
    await pressKey(window, keys.enter);
  });
