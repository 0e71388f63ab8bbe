/** In the page: what it keeps on the device. */
export const DEVICE = `(async () => {
  const request = indexedDB.open('microgrid');
  const database = await new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
  const store = database.transaction('texts').objectStore('texts');
  const told = (asked) => new Promise((resolve) => (asked.onsuccess = () => resolve(asked.result)));
  const [texts, values] = await Promise.all([told(store.getAllKeys()), told(store.getAll())]);
  database.close();
  const cached = [];
  for (const name of await caches.keys()) {
    for (const { url } of await (await caches.open(name)).keys()) cached.push(new URL(url).pathname);
  }
  const [local, session] = [{ ...localStorage }, { ...sessionStorage }];
  const databases = (await indexedDB.databases()).map(({ name }) => name);
  const all = JSON.stringify([values, local, session]);
  return { cookies: document.cookie, local, session, databases, texts, cached, all };
})()`;

/** In the page: texts below 18 px, and what is touched below 60 px, of all that is shown; a tick is touched by its label. */
export const LARGE_AND_LEGIBLE = `(() => {
  const small = [];
  for (const element of document.querySelectorAll('body *')) {
    const isText = [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent.trim() !== '');
    const { fontSize } = getComputedStyle(element);
    if (isText && parseFloat(fontSize) < 18) small.push(fontSize + ' ' + element.outerHTML.slice(0, 120));
  }
  const touched = 'a, button, select, textarea, summary, input:not([type=checkbox]), label > input';
  for (const element of document.querySelectorAll(touched)) {
    const { width, height } = (element.matches('label > input') ? element.parentElement : element).getBoundingClientRect();
    if (width > 0 && (width < 60 || height < 60)) small.push(width + ' x ' + height + ' ' + element.outerHTML.slice(0, 120));
  }
  return small;
})()`;

/** In the page: bytes over the wire by path, of the page and of what it asked for. */
export const TRANSFERRED = `(() => {
  const sizes = {};
  for (const type of ['navigation', 'resource']) {
    for (const { name, transferSize } of performance.getEntriesByType(type)) {
      const { pathname } = new URL(name);
      sizes[pathname] = (sizes[pathname] ?? 0) + transferSize;
    }
  }
  return sizes;
})()`;
