import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { subgraphs } from '../src/subgraphs.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts'], { cwd: ROOT, encoding: 'utf8' })
  .trim()
  .split('\n');
const sources = files.filter((file) => file.includes('/src/') && !file.endsWith('.test.ts'));
const migrations = sources.filter((file) => file.includes('/migrations/'));
const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8');

describe('the house', () => {
  it('has no room with more than 15 source files', () => {
    expect(sources.length).toBeGreaterThan(200);
    const rooms = Map.groupBy(sources, (file) => dirname(file));
    const crowded = [...rooms].filter(([, inside]) => inside.length > 15).map(([room]) => room);
    expect(crowded).toEqual([]);
  });

  it('says who owns each service', () => {
    const owned = readFileSync(join(ROOT, 'CODEOWNERS'), 'utf8');
    for (const { name } of subgraphs) expect(owned).toMatch(new RegExp(`^/services/${name}/ +@`, 'm'));
  });

  it('has migrations that no other code can change: they are text', () => {
    expect(migrations.length).toBeGreaterThan(20);
    const others = migrations.filter((file) => {
      const imported = [...textOf(file).matchAll(/from '([^']+)'/g)].map(([, from]) => from);
      return textOf(file).includes('${') || imported.join() !== imported.filter(isMigration).join();
    });
    expect(others).toEqual([]);
  });

  it('P21: has deeds that look within their write at who may do them, since a repeated one is answered whoever may not by now', () => {
    const before = sources.flatMap((file) => textOf(file).split('@Mutation(').slice(1));
    const deeds = before.map((text) => text.split(/\b(?:write|moveMatter|moveMediation)\(/)[0] ?? '');
    expect(deeds.length).toBeGreaterThan(30);
    expect(deeds.filter((deed) => /new Forbidden|Keeper\(|\bmay[A-Z]\w*\(/.test(deed))).toEqual([]);
  });

  it('has model-based tests of which the night can ask more lives', () => {
    const models = files.filter((file) => file.endsWith('.model.test.ts'));
    expect(models.length).toBeGreaterThan(3);
    const own = models.filter((file) => !/\/lives(\.ts)?'/.test(textOf(file)) || textOf(file).includes('numRuns'));
    expect(own).toEqual([]);
  });

  it('has tables of the kit made by the kit alone', () => {
    const kit =
      /\b(create|alter|drop)\b[^;]*\b(write_record|erasure_proof|outbox|inbox|fact_consumer|known_thing|known_kind|dangling_reference)\b/;
    const services = migrations.filter((file) => file.startsWith('services/'));
    expect(services.filter((file) => kit.test(textOf(file)))).toEqual([]);
  });
});

function isMigration(from: string | undefined): boolean {
  return from !== undefined && /(^|\/)migration(\.ts)?$/.test(from);
}
