import type { Actor } from '@microgrid/access/actor';
import type { Answer, TestSubgraph } from '@microgrid/subgraph/testing';
import { DepartmentPostEntity } from '../src/department-post/department-post.entity.ts';
import { knowDepartments } from './known.ts';
import { openMatters, type Matters } from './matters.ts';
import { handler, idOf, officer, person, STREET, worker } from './people.ts';
import { inHours } from './rows.ts';

/** Two departments of the street, one of the district and one of elsewhere. */
export const WATER = idOf(600);
export const HEALTH = idOf(601);
export const DISTRICT = idOf(602);
export const ELSEWHERE = idOf(603);

/** A second handler of the water station, and one of the health station. */
export const colleague = person(11, 'DEPARTMENT_HANDLER', STREET);
export const nurse = person(12, 'DEPARTMENT_HANDLER', STREET);
export const secondOfficer = person(13, 'STREET_OFFICER', STREET);

const of = ({ subject }: Actor) => subject ?? '';
const handlers = [
  { id: idOf(650), personId: of(handler), departmentId: WATER },
  { id: idOf(651), personId: of(colleague), departmentId: WATER },
  { id: idOf(652), personId: of(nurse), departmentId: HEALTH },
];

/** The subgraph with matters, departments and their handlers. */
export interface Departments extends Matters {
  /** A mutation of a whistle or a referral; answers with it. */
  deed(mutation: string, input: object, actor: Actor): Promise<Done>;
  /** A whistle of a matter at L3 that the street has, for the water station unless `input` says otherwise. */
  blow(input?: object, matter?: object): Promise<{ whistleId: string; matterId: string; expectedVersion: number }>;
  /** A referral of a matter that the worker accepted, to the health station unless `input` says otherwise. */
  refer(input?: object, matter?: object): Promise<{ referralId: string; matterId: string; expectedVersion: number }>;
}

interface Done {
  // As a client would parse it.
  readonly done: Answer['data'];
  readonly codes: unknown[];
  readonly error: Answer['errors'][number] | undefined;
}

const WHISTLE =
  'id status version problem place blownAt reportInBy dueAt reportedInAt doneAt result rating ratingReason note handler { id } department { id } matter { id number level status dueAt version } availableActions';
const REFERRAL =
  'id status version wantedAt doneAt note grid { code } department { id } matter { id version } availableActions';

/** What the street has, as stored. */
export const streets = { level: 'L3', status: 'ESCALATED', acceptedAt: inHours(-1) };
/** What the worker accepted, as stored. */
export const accepted = { status: 'ACCEPTED', handlerId: worker.subject, acceptedAt: inHours(-1) };

export const blowing = {
  kind: 'BEYOND_THE_STREET',
  departmentId: WATER,
  problem: '主管道破裂，请抢修（样例）',
  place: '样例路口北侧',
};
export const referring = () => ({
  departmentId: HEALTH,
  wantedAt: inHours(48).toISOString(),
  address: '样例路9号3单元',
  textVersion: 1,
  channel: 'PAPER',
});

export async function openDepartments(): Promise<Departments> {
  const matters = await openMatters();
  const { services } = matters;
  await knowAll(services);
  const deed = async (mutation: string, input: object, actor: Actor): Promise<Done> => {
    const isReferral = mutation.endsWith('Referral') || mutation === 'referMatter';
    const query = `mutation ($input: ${inputs[mutation]}!) { done: ${mutation}(input: $input) { ${isReferral ? REFERRAL : WHISTLE} } }`;
    const { data, codes, errors } = await services.ask(query, { input }, actor);
    return { done: data?.done, codes, error: errors[0] };
  };
  return {
    ...matters,
    deed,
    async blow(input = {}, matter = {}) {
      const matterId = await matters.given({ ...streets, ...matter });
      const { done, error } = await deed(
        'blowWhistle',
        { matterId, expectedVersion: 1, ...blowing, ...input },
        officer,
      );
      if (error !== undefined) throw new Error(error.message);
      return { whistleId: done.id, matterId, expectedVersion: 1 };
    },
    async refer(input = {}, matter = {}) {
      const matterId = await matters.given({ ...accepted, ...matter });
      const sent = { matterId, expectedVersion: 1, ...referring(), ...input };
      const { done, error } = await deed('referMatter', sent, worker);
      if (error !== undefined) throw new Error(error.message);
      return { referralId: done.id, matterId, expectedVersion: 1 };
    },
  };
}

const inputs: Readonly<Record<string, string>> = {
  blowWhistle: 'BlowWhistleInput',
  reportIn: 'MoveWhistleInput',
  finishWhistle: 'FinishWhistleInput',
  rateWhistle: 'RateWhistleInput',
  withdrawWhistle: 'MoveWhistleInput',
  referMatter: 'ReferMatterInput',
  takeReferral: 'MoveReferralInput',
  finishReferral: 'MoveReferralInput',
  withdrawReferral: 'MoveReferralInput',
  declineReferral: 'DeclineReferralInput',
};

async function knowAll(services: TestSubgraph): Promise<void> {
  await knowDepartments(services, WATER);
  await knowDepartments(services, HEALTH);
  await knowDepartments(services, DISTRICT, STREET.slice(0, 6));
  await knowDepartments(services, ELSEWHERE, '510115007');
  await services.insert(DepartmentPostEntity, handlers);
}
