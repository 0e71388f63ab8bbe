import { expect, vi } from 'vitest';
import { admission, departmentOf, GENERAL } from '../world/deeds.ts';
import type { Steps } from '../world/journey-world.ts';

const PUSH = 'mutation ($input: ReportMatterInput!) { reportMatter(input: $input) { id } }';

export const streetDesk: Steps = {
  async PushTask(world) {
    const granted = admission(await departmentOf(world));
    const task = {
      kind: 'G',
      severity: 'ORDINARY',
      gridCode: GENERAL,
      place: '样例路1号',
      description: '协助告知（样例）',
    };
    const input = { ...task, admissionCode: granted.code };
    const refused = await world.refusal('PushTask', { input }, 'officer');
    expect(refused).toMatchObject({ code: 'CONFLICT', subject: granted.code });
    await world.send('GrantAdmission', { input: granted }, 'officer');
    // It is told by a fact.
    await vi.waitUntil(async () => (await world.ask(PUSH, { input }, 'officer')).errors.length === 0, {
      timeout: 20_000,
    });
    const { reportMatter } = await world.send('PushTask', { input }, 'officer');
    const { code, title, validTo } = granted;
    expect(reportMatter).toMatchObject({
      kind: 'G',
      status: 'REPORTED',
      admission: { code, title, validTo, department: { name: '永宁街道社区卫生服务中心' } },
    });
  },

  async GrantAdmission(world) {
    const input = admission(await departmentOf(world));
    expect(await world.refusal('GrantAdmission', { input }, 'secretary')).toMatchObject({ code: 'FORBIDDEN' });
    const { grantAdmission } = await world.send('GrantAdmission', { input }, 'officer');
    const { code, title, validFrom, validTo } = input;
    expect(grantAdmission).toEqual({ code, title, validFrom, validTo, isCurrent: true, version: 1 });
    expect(await world.refusal('GrantAdmission', { input }, 'officer')).toEqual(
      expect.objectContaining({ code: 'CONFLICT', subject: code }),
    );
  },
};
