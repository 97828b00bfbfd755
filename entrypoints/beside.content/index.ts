import { defineContentScript } from 'wxt/utils/define-content-script';
import { besideOf } from '../../components/reader/features/Beside.tsx';
import { handover } from '../../utils/handover.ts';
import { hubs } from '../../utils/hubs/hubs.ts';
import { ask } from '../../utils/messages.ts';
import { keepOnPage } from './on-page.ts';
import { tellReading } from './reading.ts';

/** Hands the reader what stands beside a story. Injected once the story can be read. */
export default defineContentScript({
  registration: 'runtime',
  matches: hubs.flatMap(hub => hub.matches),
  main() {
    const beside = besideOf({
      paceIn: lang => ask('pace:get', { lang }),
      notePace: (lang, stretch) => ask('pace:note', { lang, ...stretch }),
      noteRead: progress => ask('story:read', progress),
      isSaved: url => ask('story:saved', { url }),
      keepHold(hold) {
        handover.hold = hold;
      },
    });
    handover.features.beside ??= (place, given) => {
      keepOnPage(place, () => handover.reader?.isOpen === true, given.signal);
      tellReading(given.article, given.story.element, document);
      return beside(place, given);
    };
  },
});
