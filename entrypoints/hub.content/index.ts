import { defineContentScript } from 'wxt/utils/define-content-script';

export default defineContentScript({
  matches: ['*://*.thebettercambodia.com/*'],
  runAt: 'document_start',
  main() {},
});
