import { action as en } from '../../locales/en.json';
import { action as km } from '../../locales/km.json';
import { api } from '../../utils/api.ts';
import { loadSettings } from '../../utils/settings.ts';
import { fill, resolveLanguage } from '../../utils/strings.ts';

/** Words of the toolbar icon and the menus, in the language of the interface. */
export async function actionWords(): Promise<typeof en> {
  const { language } = await loadSettings();
  return resolveLanguage(language, navigator.language) === 'km' ? km : en;
}

/** What the toolbar icon says where nothing of ours can stand on the page. */
export type Sign = 'cannot' | 'condition' | 'pressHere';

/** What was answered for the moment is not said for longer. */
const momentMs = 6000;

/** The key that opens the reader, as the reader of this extension may have set it anew; empty where it was taken away. */
async function shortcut(): Promise<string> {
  const commands = await api().commands.getAll();
  return commands.find(({ name }) => name === 'toggle-reader')?.shortcut ?? '';
}

/** Puts a short sign on the toolbar icon of a tab, with a sentence behind it. The tab may be gone by now. */
export async function showSign(tabId: number, sign: Sign): Promise<void> {
  const [words, key] = await Promise.all([actionWords(), shortcut()]);
  const text = sign === 'pressHere' ? fill(key ? words.pressHere : words.clickHere, { key }) : words[sign];
  await Promise.all([
    api().action.setBadgeText({ tabId, text: sign === 'pressHere' ? 'R' : '!' }),
    api().action.setTitle({ tabId, title: text }),
  ]).catch(() => {});
  if (sign !== 'pressHere') setTimeout(() => void clearSign(tabId), momentMs);
}

/** A tab's badge says what the others' do. Both browsers take null for it; Chrome's types don't. */
export const asElsewhere = null as unknown as string;

/** Takes the sign off again. */
async function clearSign(tabId: number): Promise<void> {
  const { plain } = await actionWords();
  await Promise.all([
    api().action.setBadgeText({ tabId, text: asElsewhere }),
    api().action.setTitle({ tabId, title: plain }),
  ]).catch(() => {});
}
