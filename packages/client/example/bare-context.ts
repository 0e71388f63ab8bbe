import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'vite';
import type { BareWx } from './bare-wx.ts';

/** The module of `app.ts`, as it is outside. */
type App = typeof import('./app.ts');

const PACKAGE = fileURLToPath(new URL('../', import.meta.url));

/** Bundles the example and runs it where there is a `wx`, timers and what ECMAScript of 2019 has, and nothing else. */
export async function loadApp(wx: BareWx): Promise<App> {
  const code = await bundled('example/app.ts');
  return loadBare(code, { wx });
}

/** A file of this package with all that it imports, as one of CommonJS, minified: for mini-programs by default. */
export async function bundled(entry: string, target: string = 'es2018'): Promise<string> {
  const built = await build({
    configFile: false,
    root: PACKAGE,
    logLevel: 'error',
    resolve: { conditions: ['source'] },
    build: { write: false, target, lib: { entry: `${PACKAGE}${entry}`, formats: ['cjs'], fileName: 'app' } },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (result === undefined || !('output' in result)) throw new Error(`${entry} was not bundled`);
  return result.output[0].code;
}

/** What an old phone does not know. */
const LATER = `
  for (const [of, names] of [
    [String.prototype, ['replaceAll', 'at', 'matchAll']],
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
    [Object, ['hasOwn', 'groupBy']],
    [Promise, ['any', 'allSettled', 'withResolvers', 'try']],
    [globalThis, ['WebAssembly', 'Iterator', 'WeakRef', 'FinalizationRegistry', 'structuredClone']],
  ]) for (const name of names) delete of[name];`;

/** Runs a bundle in a context of its own. */
export function loadBare<Module>(code: string, host: object): Module {
  const context = createContext({
    ...host,
    setTimeout,
    clearTimeout,
    // Node would wait for it for ever.
    setInterval: (run: () => void, milliseconds: number) => setInterval(run, milliseconds).unref(),
    module: { exports: {} },
  });
  return runInContext(`${LATER} (function (exports) { ${code} })(module.exports); module.exports`, context) as Module;
}
