import { ANONYMOUS, GATEWAY, Role, type Actor } from '@microgrid/access/actor';
import { expect, it } from 'vitest';
import { mayKeep, mayReadMembers, readsMembersSomewhere } from './party-organization.policy.ts';

const STREET = '510115006';
const COMMUNITY = `${STREET}005`;
const serving = (role: Role, scope: string): Actor => ({ subject: 'somebody', grants: [{ role, scope }] });

it.each<[who: string, actor: Actor, may: { keep: boolean; read: boolean; readElsewhere?: boolean }]>([
  ['the officer of the street', serving(Role.STREET_OFFICER, STREET), { keep: true, read: true }],
  ['the head of the community', serving(Role.TOTAL_GRID_HEAD, COMMUNITY), { keep: false, read: true }],
  ['another head', serving(Role.TOTAL_GRID_HEAD, `${STREET}004`), { keep: false, read: false, readElsewhere: true }],
  ['another officer', serving(Role.STREET_OFFICER, '510115007'), { keep: false, read: false, readElsewhere: true }],
  ['the worker', serving(Role.GRID_WORKER, `${COMMUNITY}007`), { keep: false, read: false }],
  ['an analyst', serving(Role.ANALYST, STREET), { keep: false, read: false }],
  ['a resident', { subject: 'somebody', grants: [] }, { keep: false, read: false }],
  ['nobody', ANONYMOUS, { keep: false, read: false }],
  ['the gateway', GATEWAY, { keep: false, read: false }],
])(
  '%s keeps and reads of an organisation what the table says',
  (_who, actor, { keep, read, readElsewhere = false }) => {
    expect([mayKeep(actor, COMMUNITY), mayReadMembers(actor, COMMUNITY)]).toEqual([keep, read]);
    expect(readsMembersSomewhere(actor)).toBe(read || readElsewhere);
    expect(mayReadMembers(actor, undefined)).toBe(false);
  },
);
