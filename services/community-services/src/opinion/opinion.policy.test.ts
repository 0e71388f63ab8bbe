import { ANONYMOUS } from '@microgrid/access/actor';
import { isWithin } from '@microgrid/grid-code';
import { describe, expect, it } from 'vitest';
import {
  analyst,
  auditor,
  COMMUNITY,
  contact,
  GENERAL,
  head,
  leader,
  MICRO,
  officer,
  person,
  resident,
  worker,
} from '../../test/people.ts';
import {
  mayCollect,
  mayCountOpinions,
  mayPublishDigest,
  mayReadOpinion,
  mayReadOpinionText,
  maySeeHowTaken,
  opinionParts,
  readableOpinions,
} from './opinion.policy.ts';

const others = { gridCode: MICRO, isMine: false, isFollowed: false };

describe('an opinion of a micro-grid', () => {
  it.each([
    ['anonymous', ANONYMOUS, '------'],
    ['resident', resident, '------'],
    ['leader', leader, 'rtcan-'],
    ['leader of another', person(20, 'MICRO_GRID_LEADER', `${GENERAL}004`), '------'],
    ['worker', worker, 'rtcan-'],
    ['worker of another', person(21, 'GRID_WORKER', `${COMMUNITY}008`), '------'],
    ['committee contact', contact, 'rtc-n-'],
    ['head', head, 'rt-anp'],
    ['street officer', officer, 'r---n-'],
    ['analyst', analyst, '------'],
    ['auditor', auditor, '------'],
    ['volunteer', person(22, 'VOLUNTEER', MICRO), '------'],
  ])('of the %s: read, its text, take, answer, count, post a digest', (_who, actor, may) => {
    const marks = [
      mayReadOpinion(actor, others) && 'r',
      mayReadOpinionText(actor, others) && 't',
      mayCollect(actor, MICRO) && 'c',
      opinionParts(actor, MICRO).includes('ANSWERER') && 'a',
      mayCountOpinions(actor, MICRO) && 'n',
      mayPublishDigest(actor, COMMUNITY) && 'p',
    ];
    expect(marks.map((mark) => mark || '-').join('')).toBe(may);
    expect(maySeeHowTaken(actor, MICRO)).toBe(mayReadOpinion(actor, others));
    expect(readableOpinions(actor).below.some((prefix) => isWithin(MICRO, prefix))).toBe(mayReadOpinion(actor, others));
  });

  it('is read by its author, and the one that goes on without its text by whose was merged into it', () => {
    expect(mayReadOpinion(resident, { ...others, isMine: true })).toBe(true);
    expect(mayReadOpinionText(resident, { ...others, isMine: true })).toBe(true);
    expect(mayReadOpinion(resident, { ...others, isFollowed: true })).toBe(true);
    expect(mayReadOpinionText(resident, others)).toBe(false);
  });

  it('is counted for an analyst by nobody, whatever else they are, nor above the own post', () => {
    const both = { ...head, grants: [...head.grants, ...analyst.grants] };
    expect(mayCountOpinions(both, COMMUNITY)).toBe(false);
    expect(mayCountOpinions(head, COMMUNITY.slice(0, 9))).toBe(false);
    expect(mayCountOpinions(head, null)).toBe(false);
  });
});
