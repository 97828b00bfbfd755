import { defineContentScript } from 'wxt/utils/define-content-script';
import { lists as en } from '../../locales/en.json';
import { lists as km } from '../../locales/km.json';
import { handover } from '../../utils/handover.ts';
import { hubs } from '../../utils/hubs/hubs.ts';
import { ask } from '../../utils/messages.ts';
import { type Peeker, watchPeeks } from '../../utils/page/lists/hover.ts';
import type { Title } from '../../utils/page/lists/links.ts';
import { showMarks } from '../../utils/page/lists/marks.ts';
import { loadSettings, onSettings, type Settings } from '../../utils/settings.ts';
import { digits, fill, resolveLanguage } from '../../utils/strings.ts';

let wanted: Title | null = null;

/** What looks into stories comes when it is first asked for. The pointer may have left by then. */
const peeker: Peeker = {
  get isOpen() {
    return wanted !== null;
  },
  async open(title) {
    wanted = title;
    if (!handover.peeker) await ask('script:inject', { name: 'peek' }).catch(() => {});
    if (wanted === title) handover.peeker?.open(title);
  },
  scroll: down => handover.peeker?.scroll(down),
  close() {
    wanted = null;
    handover.peeker?.close();
  },
};

/** Marks stories on the hub's own lists, and looks into them. Injected when such a page is idle. */
export default defineContentScript({
  registration: 'runtime',
  matches: hubs.flatMap(hub => hub.matches),
  async main() {
    if (handover.lists) return;
    handover.lists = true;
    let settings: Settings = await loadSettings();
    const running: Partial<Record<'marks' | 'peek', AbortController>> = {};

    const start = {
      marks(signal: AbortSignal) {
        const language = resolveLanguage(settings.language, navigator.language);
        const words = language === 'km' ? km : en;
        showMarks(
          document,
          {
            marksOf: urls => ask('lists:marks', { urls }),
            say: ({ state, minutes }) =>
              ` (${fill(state === 'half' && minutes ? words.halfLeft : words[state], { n: digits(minutes ?? 0, language) })})`,
          },
          signal,
        );
      },
      peek: (signal: AbortSignal) => watchPeeks(document, peeker, signal),
    };

    /** Both follow their switches, and rest while everything is as the publisher wants it. */
    function follow() {
      const on = handover.sweep?.isOn ?? true;
      for (const name of ['marks', 'peek'] as const) {
        if (running[name] && !(on && settings[name])) {
          running[name].abort();
          delete running[name];
        } else if (!running[name] && on && settings[name]) {
          running[name] = new AbortController();
          start[name](running[name].signal);
        }
      }
    }

    handover.sweep?.onChange(follow);
    onSettings(changed => {
      settings = changed;
      follow();
    });
    follow();
  },
});
