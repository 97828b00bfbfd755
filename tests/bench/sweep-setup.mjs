/** Given to the overlay testbed: the sweep alone is measured, so stories stay as the publisher shows them. */
export default async function setup({ browser, sleep }) {
  const target = await browser.waitForTarget(each => each.type() === 'service_worker', { timeout: 20_000 });
  const worker = await target.worker();
  await worker.evaluate(async () => {
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...settings, autoReader: false } });
  });
  await sleep(1000);
}
