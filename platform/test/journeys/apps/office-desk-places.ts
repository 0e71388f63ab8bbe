import { expect } from 'vitest';
import { admission, departmentOf, GENERAL, inDays, STREET, XINGLIN } from '../world/deeds.ts';
import type { Steps } from '../world/journey-world.ts';

/** What the office desk keeps of places, Party organisations, departments and admissions. */
export const officeDeskPlaces: Steps = {
  async PartyOfStreet(world) {
    const { adminUnit, partyOrganizations } = await world.send('PartyOfStreet', { street: STREET }, 'officer');
    expect(adminUnit.children).toHaveLength(5);
    expect(partyOrganizations.nodes).toContainEqual(
      expect.objectContaining({
        kind: 'COMMITTEE',
        name: '杏林社区党委',
        memberCount: expect.any(Number),
        sizeWarnings: [],
      }),
    );
    const seen = await world.send('PartyOfStreet', { street: STREET });
    expect(seen.partyOrganizations.nodes[0]).toMatchObject({ memberCount: null, sizeWarnings: null });
  },

  async FoundParty(world) {
    const input = branch();
    expect(await world.refusal('FoundParty', { input }, 'secretary')).toMatchObject({ code: 'FORBIDDEN' });
    const { foundPartyOrganization } = await world.send('FoundParty', { input }, 'officer');
    expect(foundPartyOrganization).toMatchObject({ sizeWarnings: ['TOO_FEW_FOR_A_BRANCH'], version: 1 });
  },

  async ChangeParty(world) {
    const { foundPartyOrganization } = await world.send('FoundParty', { input: branch() }, 'officer');
    const change = { partyOrganizationId: foundPartyOrganization.id, expectedVersion: 1 };
    const below = { ...change, parentId: foundPartyOrganization.id };
    const refused = await world.refusal('ChangeParty', { input: below }, 'officer');
    expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'parentId' });
    const input = { ...change, name: '样例联合党支部', kind: 'JOINT_BRANCH' };
    const { changePartyOrganization } = await world.send('ChangeParty', { input }, 'officer');
    expect(changePartyOrganization).toMatchObject({ name: '样例联合党支部', sizeWarnings: [], version: 2 });
  },

  async OpenStation(world) {
    const input = station();
    expect(await world.refusal('OpenStation', { input }, 'worker')).toMatchObject({ code: 'FORBIDDEN' });
    const { openStation } = await world.send('OpenStation', { input }, 'secretary');
    expect(openStation).toMatchObject({ name: input.name, version: 1 });
  },

  async ChangeStation(world) {
    const { openStation } = await world.send('OpenStation', { input: station() }, 'officer');
    const closedOn = inDays(300).slice(0, 10);
    const input = { stationId: openStation.id, closedOn, expectedVersion: 1 };
    const { changeStation } = await world.send('ChangeStation', { input }, 'secretary');
    expect(changeStation).toMatchObject({ closedOn, version: 2 });
    expect(await world.refusal('ChangeStation', { input }, 'secretary')).toMatchObject({ code: 'CONFLICT' });
  },

  async EnterDepartment(world) {
    const input = department();
    expect(await world.refusal('EnterDepartment', { input }, 'secretary')).toMatchObject({ code: 'FORBIDDEN' });
    const { enterDepartment } = await world.send('EnterDepartment', { input }, 'officer');
    expect(enterDepartment).toMatchObject({
      name: input.name,
      kind: 'UTILITY',
      area: { name: '永宁街道' },
      version: 1,
    });
  },

  async ChangeDepartment(world) {
    const { enterDepartment } = await world.send('EnterDepartment', { input: department() }, 'officer');
    const input = { departmentId: enterDepartment.id, phone: '000-0000 0008', expectedVersion: 1 };
    const { changeDepartment } = await world.send('ChangeDepartment', { input }, 'officer');
    expect(changeDepartment).toMatchObject({ phone: '000-0000 0008', version: 2 });
    expect(await world.refusal('ChangeDepartment', { input }, 'officer')).toMatchObject({ code: 'CONFLICT' });
  },

  async Admission(world) {
    const departmentId = await departmentOf(world);
    const granted = admission(departmentId);
    await world.send('GrantAdmission', { input: granted }, 'officer');
    const answer = await world.send('Admission', { code: granted.code, department: departmentId });
    const { title, legalBasis, validFrom, validTo } = granted;
    const held = { title, legalBasis, area: { name: '永宁街道' }, validFrom, validTo, isCurrent: true, version: 1 };
    expect(answer.matterAdmission).toEqual({ code: granted.code, ...held });
    expect(answer.department).toMatchObject({
      id: departmentId,
      phone: expect.any(String),
      area: { name: '永宁街道' },
    });
  },

  async WithdrawAdmission(world) {
    const granted = admission(await departmentOf(world));
    await world.send('GrantAdmission', { input: granted }, 'officer');
    const input = { code: granted.code, expectedVersion: 1 };
    expect(await world.refusal('WithdrawAdmission', { input }, 'secretary')).toMatchObject({ code: 'FORBIDDEN' });
    const { withdrawAdmission } = await world.send('WithdrawAdmission', { input }, 'officer');
    expect(withdrawAdmission).toEqual({ code: granted.code, validTo: granted.validFrom, isCurrent: true });
  },
};

const branch = () => ({
  kind: 'BRANCH',
  name: '样例党支部',
  establishedOn: '2026-01-01',
  memberCount: 2,
  coveredGridCodes: [GENERAL],
});

const station = () => ({
  kind: 'PROPERTY_ROOM',
  name: '样例物业用房',
  gridCode: XINGLIN,
  address: '样例路9号',
  capacity: 12,
  accessible: true,
  hours: [{ weekday: 'MONDAY', opensAt: '09:00', closesAt: '17:00' }],
});

const department = () => ({ name: '样例燃气服务站', kind: 'UTILITY', areaCode: STREET });
