import { ANONYMOUS } from '@microgrid/access/actor';
import { describe, expect, it } from 'vitest';
import {
  analyst,
  auditor,
  COMMUNITY,
  contact,
  GENERAL,
  handler,
  head,
  leader,
  MICRO,
  officer,
  person,
  resident,
  STREET,
  worker,
} from '../../test/people.ts';
import {
  mayCountMediations,
  mayProposeMediation,
  mayReadMediation,
  mayReadWhole,
  mediates,
  mediationParts,
} from './mediation.policy.ts';

const facts = { gridCode: MICRO, status: 'IN_MEDIATION', isParty: false, isMediator: false } as const;
const [asParty, asMediator] = [
  { ...facts, isParty: true },
  { ...facts, isMediator: true },
];

describe('a mediation', () => {
  it.each([
    ['anonymous', ANONYMOUS, '-----'],
    ['resident', resident, '-----'],
    ['leader', leader, 'p-m--'],
    ['leader elsewhere in the community', person(20, 'MICRO_GRID_LEADER', `${COMMUNITY}002001`), '--m--'],
    ['leader of another community', person(23, 'MICRO_GRID_LEADER', '510115006004001001'), '-----'],
    ['worker', worker, 'prmA-'],
    ['worker elsewhere in the community', person(21, 'GRID_WORKER', `${COMMUNITY}008`), '--m--'],
    ['contact', contact, '-----'],
    ['head', head, '-r-Ac'],
    ['head of another community', person(22, 'TOTAL_GRID_HEAD', '510115006004'), '-----'],
    ['volunteer', person(24, 'VOLUNTEER', GENERAL), '-----'],
    ['street officer', officer, '-----'],
    ['department handler', handler, '-----'],
    ['analyst', analyst, '-----'],
    ['auditor', auditor, '-----'],
  ])('of the %s: proposed, its outline read, mediated, given mediators, counted', (_who, actor, may) => {
    const marks = [
      mayProposeMediation(actor, { gridCode: MICRO, isParty: false }) && 'p',
      mayReadMediation(actor, facts) && 'r',
      mediates(actor, asMediator) && 'm',
      mediationParts(actor, facts).includes('APPOINTER') && 'A',
      mayCountMediations(actor, COMMUNITY) && 'c',
    ];
    expect(marks.map((mark) => mark || '-').join('')).toBe(may);
    expect(mediates(actor, facts)).toBe(false);
    expect(mayReadWhole(actor, facts)).toBe(false);
    expect(mayReadWhole(actor, asMediator)).toBe(mediates(actor, asMediator));
    expect(mediationParts(actor, asParty)).not.toContain('APPOINTER');
  });

  it('is read whole by a party, who may propose it, and by its proposer in outline until all have answered', () => {
    expect(mayReadWhole(resident, asParty)).toBe(true);
    expect(mayProposeMediation(resident, { gridCode: MICRO, isParty: true })).toBe(true);
    const proposed = { ...facts, status: 'PROPOSED', proposedById: leader.subject } as const;
    expect(mayReadMediation(leader, proposed)).toBe(true);
    expect(mayReadWhole(leader, proposed)).toBe(false);
    expect(mayReadMediation(leader, { ...proposed, status: 'CONSENTED' })).toBe(false);
  });

  it('is counted of nothing smaller than a general grid nor beyond the post, and never by who is an analyst too', () => {
    expect(mayCountMediations(head, GENERAL)).toBe(true);
    for (const within of [MICRO, STREET, null]) expect(mayCountMediations(head, within)).toBe(false);
    const both = { ...head, grants: [...head.grants, ...analyst.grants] };
    expect(mayCountMediations(both, COMMUNITY)).toBe(false);
  });
});
