import { chromium, type Browser, type BrowserContextOptions, type Page, type Request } from 'playwright-core';
import { inject } from 'vitest';

/** Whether this machine has a browser; what the setup said, where not. */
export const hasBrowser = inject('chromium') !== undefined;

/** A page of a browser profile of its own, and what it did that it should not. */
export interface Visit {
  readonly page: Page;
  /** Addresses outside `origins` that it asked for; none was let through. */
  readonly outside: readonly string[];
  /** What the page's policy refused. */
  violations(): Promise<readonly string[]>;
  /** What stands in the stores of the browser for this page, cookies too. */
  stored(): Promise<string>;
  /** Bytes that came over the wire so far. */
  received(): Promise<number>;
  readonly errors: readonly string[];
}

export interface VisitOptions extends BrowserContextOptions {
  /** The hosts that the page may ask. */
  readonly origins: readonly string[];
}

export async function openBrowser(): Promise<Browser> {
  const executablePath = inject('chromium');
  if (executablePath === undefined) throw new Error('this machine has no browser');
  // Tests often run as root, for whom Chromium's sandbox does not start; pages are ours alone.
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

export async function visit(browser: Browser, { origins, ...options }: VisitOptions): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const outside: string[] = [];
  await context.route(
    (url) => !origins.includes(url.origin) && url.protocol.startsWith('http'),
    (route) => {
      outside.push(route.request().url());
      return route.abort();
    },
  );
  const errors: string[] = [];
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript({ content: REMEMBER_VIOLATIONS });
  const answered: Promise<number>[] = [];
  // Of the page's workers too.
  context.on('requestfinished', (request) => {
    const size = sizeOf(request);
    // Whoever asks hears of a size that was not told; most tests close the page without asking.
    size.catch(() => undefined);
    answered.push(size);
  });
  return {
    page,
    outside,
    errors,
    violations: () => page.evaluate('violations'),
    stored: async () => JSON.stringify([await context.cookies(), await page.evaluate(STORES)]),
    received: async () => (await Promise.all(answered)).reduce((sum, size) => sum + size, 0),
  };
}

/** Of an answer, over the wire; of a worker's script the browser tells the headers alone. */
async function sizeOf(request: Request): Promise<number> {
  const [{ responseHeadersSize, responseBodySize }, response] = await Promise.all([
    request.sizes(),
    request.response(),
  ]);
  const length = Number(response?.headers()['content-length'] ?? 0);
  return responseHeadersSize + (responseBodySize === 0 ? length : responseBodySize);
}

/** In the page. */
const REMEMBER_VIOLATIONS = `
  globalThis.violations = [];
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    violations.push(violatedDirective + ' ' + blockedURI);
  });`;

/** In the page. */
const STORES = `(async () => [
  { ...localStorage },
  { ...sessionStorage },
  await indexedDB.databases(),
  await caches.keys(),
])()`;
