import type { Actor } from '@microgrid/access/actor';
import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import { expect } from 'vitest';
import { DutyShiftEntity } from '../src/duty-shift/duty-shift.entity.ts';
import { callOnByClock } from '../src/emergency/chain/call-on.job.ts';
import { PostEntity } from '../src/post/post.entity.ts';
import { openMatters, type Matters } from './matters.ts';
import { COMMUNITY, GENERAL, idOf, MICRO, officer, person } from './people.ts';

/** On call for the general grid, of another micro-grid; and the one called next. */
export const onCall = person(30, 'MICRO_GRID_LEADER', `${GENERAL}004`);
export const backup = person(31, 'MICRO_GRID_LEADER', `${GENERAL}005`);
/** The head's stand-in on the night of the community, and that of the street. */
export const communityDuty = person(32, 'COMMITTEE_CONTACT', COMMUNITY);
export const streetDuty = person(33, 'STREET_OFFICER', COMMUNITY.slice(0, 9));

export const SHIFT = idOf(750);
/** The Sunday of the golden example, which is the Lantern Festival, in Asia/Shanghai. */
export const at = (time: string, day = '2023-02-05') => new Date(`${day}T${time}+08:00`);

type Asked = Awaited<ReturnType<Matters['services']['ask']>>;
type Called = [step: number, as: string, person: string | null, calledAt: string | null, answer: string | null];

/** Matters with somebody on call, and the clock in hand. */
export interface Emergencies extends Matters {
  /** Reports an emergency at that time, as the resident unless by `actor`; its id. */
  raise(time: Date, input?: object, actor?: Actor): Promise<string>;
  answer(mutation: string, matterId: string, actor: Actor, input?: object): Promise<Asked>;
  /** What the clock does by then, as if the platform looked at that moment. */
  clock(time: Date): Promise<void>;
  /** Reads an emergency, as the worker unless by `actor`; null when there is none for them. */
  see(id: string, fields: string, actor?: Actor): Promise<Asked['data']>;
  /** The calls that were made: step, as what, who, when (Shanghai), and the answer. */
  calls(id: string): Promise<Called[]>;
  /** The facts of its emergency, without their version. */
  facts(id: string): Promise<{ type: string; gridcode: string; data: object }[]>;
}

export async function openEmergencies(): Promise<Emergencies> {
  const matters = await openMatters();
  const { services } = matters;
  await services.insert(PostEntity, [
    postOf(10, onCall, 'MICRO_GRID_LEADER'),
    postOf(11, backup, 'MICRO_GRID_LEADER'),
    postOf(12, communityDuty, 'COMMITTEE_CONTACT'),
    postOf(13, officer, 'STREET_OFFICER'),
    postOf(14, streetDuty, 'STREET_OFFICER'),
  ]);
  await services.insert(DutyShiftEntity, shifts);
  const see: Emergencies['see'] = async (id, fields, actor = person(3, 'GRID_WORKER', GENERAL)) => {
    const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Emergency { ${fields} } } }`;
    const { data, errors } = await services.ask(query, { refs: [{ __typename: 'Emergency', id }] }, actor);
    expect(errors).toEqual([]);
    return data._entities[0];
  };
  return {
    ...matters,
    see,
    async raise(time, input = {}, actor) {
      await services.stopClockAt(time);
      const usual = { kind: 'F2', severity: 'EMERGENCY', place: null, description: '冒烟（样例）' };
      const { matter, codes } = await matters.report({ ...usual, ...input }, actor);
      expect(codes).toEqual([]);
      return matter.id;
    },
    answer(mutation, matterId, actor, input = {}) {
      const query = `mutation ($input: AnswerEmergencyInput!) { emergency: ${mutation}(input: $input) {
        id status availableActions responders { person { id } as acknowledgedAt arrivedAt } matter { status version handler { id } } } }`;
      return services.ask(query, { input: { matterId, ...input } }, actor);
    },
    async clock(time) {
      await services.stopClockAt(time);
      await services.runJob(callOnByClock);
    },
    async calls(id) {
      const { calls } = await see(id, 'calls { step as person { id } calledAt answer }');
      return calls
        .filter(({ calledAt }: { calledAt: string | null }) => calledAt !== null)
        .map((call: Told): Called => [
          call.step,
          call.as,
          call.person?.id ?? null,
          shanghaiTime(call.calledAt),
          call.answer,
        ]);
    },
    async facts(id) {
      const rows = await services.subgraph.database.orm.em
        .fork()
        .find(OutboxEntity, { fact: { subject: id } }, { orderBy: { position: 'asc' } });
      return rows
        .map(({ fact }) => fact)
        .filter(({ subject, type }) => subject === id && type.startsWith('emergency.'))
        .map(({ type, gridcode, data }) => ({ type: type.replace(/^emergency\.|\.v1$/g, ''), gridcode, data }));
    },
  };
}

interface Told {
  readonly step: number;
  readonly as: string;
  readonly person: { readonly id: string } | null;
  readonly calledAt: string | null;
  readonly answer: string | null;
}

const EIGHT_HOURS_MS = 8 * 60 * 60 * 1000;

function shanghaiTime(instant: string | null): string | null {
  return instant === null ? null : new Date(new Date(instant).getTime() + EIGHT_HOURS_MS).toISOString().slice(11, 16);
}

function postOf(
  n: number,
  { subject, grants }: Actor,
  role: 'MICRO_GRID_LEADER' | 'COMMITTEE_CONTACT' | 'STREET_OFFICER',
) {
  return { id: idOf(700 + n), personId: subject ?? '', role, gridCode: grants[0]?.scope ?? '' };
}

const shiftOf = (n: number, areaCode: string, { subject }: Actor, next?: Actor) => ({
  id: idOf(750 + n),
  areaCode,
  startsAt: at('06:00'),
  endsAt: at('20:00'),
  onCallId: subject ?? '',
  backupId: next?.subject ?? null,
});

/** On the day of the golden example. */
const shifts = [
  shiftOf(0, GENERAL, onCall, backup),
  shiftOf(1, COMMUNITY, communityDuty),
  shiftOf(2, COMMUNITY.slice(0, 9), streetDuty),
];

export { GENERAL, MICRO };
