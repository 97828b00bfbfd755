import { ask, type Handlers, type TabMessages } from '../messages.ts';
import type { PageSweep } from './page-sweep.ts';

type SweepMessages = Pick<TabMessages, 'sweep:describe' | 'sweep:restore' | 'sweep:switch'>;

/** What a page answers when the popup asks about its sweep. `page` knows the address that the background remembers it by. */
export function sweepAnswers(sweep: PageSweep, page: { readonly story: string }): Handlers<SweepMessages, unknown> {
  return {
    'sweep:describe': () => sweep.describe(),
    'sweep:restore'({ id }) {
      sweep.restore(id);
      return sweep.describe();
    },
    'sweep:switch'({ on, remember }) {
      sweep.switch(on);
      if (remember) ask('page:sweep', { url: page.story, on }).catch(() => {});
      return sweep.describe();
    },
  };
}
