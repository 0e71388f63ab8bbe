import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalogue, entryOf } from './catalogue.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const textOf = (file: string) => readFileSync(`${ROOT}${file}`, 'utf8');

/** Codes in the columns of the tables that say what a client may be told. */
const documented = [
  ...textOf('docs/errors.md').matchAll(/^\| `([A-Z_]+)` /gm),
  ...textOf('docs/limits.md').matchAll(/^\| `LIMIT_[A-Z_]+` +\| [\d,]+ +\| `([A-Z_]+)`/gm),
  ...textOf('docs/limits.md').matchAll(/HTTP \d+, `([A-Z_]+)`/g),
].map(([, code]) => code ?? '');

/** Codes that the sources give an error: the classes of errors, and what the gateway refuses. */
const given = globSync('{gateway,packages/{subgraph,process,execution,database}}/src/**/*.ts', { cwd: ROOT })
  .filter((file) => !/\.test\.ts$|\/testing\//.test(file))
  .flatMap((file) => [...textOf(file).matchAll(/\bcode: '([A-Z][A-Z_]+)'/g)].map(([, code]) => code ?? ''));

/** Told between gateway and subgraphs, or by libraries to us. */
const NEVER_TOLD = new Set(['DOWNSTREAM_SERVICE_ERROR', 'UND_ERR_RES_EXCEEDED_MAX_SIZE']);

describe('the catalogue of errors', () => {
  it('knows every code that the graph documents, or gives', () => {
    expect(documented.length).toBeGreaterThan(45);
    expect(new Set(given).size).toBeGreaterThan(15);
    const codes = new Set([...documented, ...given]);
    expect([...codes].filter((code) => entryOf(code) === undefined && !NEVER_TOLD.has(code))).toEqual([]);
  });

  it('has none that no page documents, but the one of its own', () => {
    const known = Object.values(catalogue).flatMap((codes) => Object.keys(codes));
    const others = known.filter((code) => !documented.includes(code));
    expect(others).toEqual(['NO_ANSWER']);
  });

  it('retries what the page of errors says may be sent again, and nothing else', () => {
    const rows = textOf('docs/errors.md').matchAll(/^\| `([A-Z_]+)` .*\| (.*) \|$/gm);
    const again = [...rows].filter(([, , what]) => /send it again/.test(what ?? '')).map(([, code]) => code ?? '');
    expect(again.length).toBeGreaterThan(4);
    for (const code of again) expect([code, entryOf(code)?.act]).toEqual([code, 'retry']);
    const more = Object.keys(catalogue.retry).filter((code) => !again.includes(code));
    expect(more.toSorted()).toEqual(['DISK_FULL', 'NO_ANSWER', 'REQUEST_RATE_LIMITED', 'STARTING']);
  });

  it('says each in Chinese and in English', () => {
    for (const code of documented) {
      const [zh = '', en = ''] = entryOf(code)?.words ?? [];
      expect(zh).toMatch(/^[\p{Script=Han}，、。：]{2,}$/u);
      expect(en).toMatch(/^[A-Z][\w ,:;']+$/);
    }
    expect(entryOf('toString')).toBeUndefined();
  });
});
