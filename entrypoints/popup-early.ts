import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { api } from '../utils/api.ts';
import { early } from '../utils/early.ts';

/** Asks the storage for the popup. No module: the browser runs it some ten milliseconds before any module is there. */
export default defineUnlistedScript(() => {
  const { local, session } = api().storage;
  early.put({ local: local.get(['settings', 'headlines', 'feeds']), session: session.get('popup') });
});
