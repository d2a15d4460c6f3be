/** Stop-watches that run in a page: put there before its own scripts, they see the frame in which something is painted. */
globalThis.inPage = {
  /** Milliseconds from a click on filter number `at` of the feed until the list it leaves is painted; -1 where it leaves the same. */
  async filterClick(at) {
    const button = document.querySelectorAll(this.filters)[at];
    const list = document.querySelector('section[aria-label="Stories"]');
    const shown = () => [...list.querySelectorAll('[data-item]')].map((one) => one.dataset.item).join();
    const before = shown();
    const began = performance.now();
    button.click();
    const changed = () => shown() !== before && shown() !== '' && !list.hasAttribute('aria-busy');
    return (await painted(changed, began + 2000)) ? performance.now() - began : -1;
  },

  /**
   * Waits for the next key in the search of vulnerabilities. `keyed` is then the milliseconds from it until another count
   * is painted; -1 where it stays.
   */
  awaitKey() {
    const field = document.querySelector('[aria-label="Search vulnerabilities"]');
    const shown = () => document.querySelector('main [aria-live]').textContent;
    const before = shown();
    field.focus();
    const pressed = new Promise((resolve) => field.addEventListener('input', resolve, { once: true }));
    const changed = () => shown() !== before && document.querySelector('main .opacity-60') === null;
    this.keyed = pressed.then(async () => {
      const began = performance.now();
      return (await painted(changed, began + 1000)) ? performance.now() - began : -1;
    });
  },

  filters: '[aria-label="Category"] button, [aria-label="Severity"] button',
};

/** Resolves when what is true is on the screen; to false at `until`. */
async function painted(isTrue, until) {
  while (!isTrue()) {
    if (performance.now() > until) return false;
    await new Promise(requestAnimationFrame);
  }
  // A message comes after the frame in which it was sent.
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  return true;
}
