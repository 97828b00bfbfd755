import { defineContentScript } from 'wxt/utils/define-content-script';
import { lists as en } from '../../locales/en.json';
import { lists as km } from '../../locales/km.json';
import type { Reading } from '../../utils/article/types.ts';
import { handover } from '../../utils/handover.ts';
import { hubs } from '../../utils/hubs/hubs.ts';
import { ask } from '../../utils/messages.ts';
import { peekerOf } from '../../utils/page/lists/peek.ts';
import { loadSettings } from '../../utils/settings.ts';
import { resolveLanguage } from '../../utils/strings.ts';

/** The reader script reads; where stories do not open by themselves it is fetched. */
async function readPage(page: Document, url: string): Promise<Reading> {
  if (!handover.reader) await ask('script:inject', { name: 'reader' });
  if (!handover.reader) throw new Error('the reader script did not arrive');
  return handover.reader.read(page, url);
}

/** Hands the lists' script what looks into stories. Injected when somebody does so for the first time on a page. */
export default defineContentScript({
  registration: 'runtime',
  matches: hubs.flatMap(hub => hub.matches),
  async main() {
    if (handover.peeker) return;
    const { language: choice } = await loadSettings();
    const language = resolveLanguage(choice, navigator.language);
    handover.peeker ??= peekerOf(document, {
      fetch: url => ask('peek:page', { url }),
      read: readPage,
      words: language === 'km' ? km : en,
      language,
    });
  },
});
