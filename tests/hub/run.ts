import { startHub } from './server.ts';

/** `node tests/hub/run.ts [port]` serves the demo hub and says how to open it. */
const hub = await startHub({ port: Number(process.argv[2] ?? 8443) });
const { host } = new URL(hub.origin);
console.log(`The demo hub answers at 127.0.0.1:${hub.port} under the name ${host}. To open it:

chromium --user-data-dir="$(mktemp -d)" --ignore-certificate-errors --host-resolver-rules="MAP ${host}:443 127.0.0.1:${hub.port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1" ${hub.origin}/

Ctrl+C stops it.`);
