import type { Actor } from '@microgrid/access/actor';
import type { TestSubgraph } from '@microgrid/subgraph/testing';
import { applyGridChanges } from '../src/grid-change/apply/apply-grid-changes.job.ts';
import { daysFromToday, head, micro, officer } from './seed.ts';

const CHANGE = `id status version community { code } grids { code } effectiveOn decision appliedAt availableActions
  opens { code name households parent { code } predecessors { code } below { code predecessors { code } } }
  before { general exclusive micro households } after { general exclusive micro households }`;

/** The changes of the map, asked and decided on as a client does. */
export function changesOf(subgraph: TestSubgraph, { proposer = head, decider = officer } = {}) {
  const mutate = (name: string, input: object, who: Actor) => {
    const type = /Propose|Withdraw/i.test(name)
      ? `${name.charAt(0).toUpperCase()}${name.slice(1)}`
      : 'DecideGridChange';
    return subgraph.ask(`mutation ($input: ${type}Input!) { ${name}(input: $input) { ${CHANGE} } }`, { input }, who);
  };
  const propose = (input: object, who = proposer) =>
    mutate('proposeGridChange', { reason: '调整（样例）', effectiveOn: daysFromToday(1), ...input }, who);
  const approve = (gridChangeId: string, expectedVersion = 1, who = decider) =>
    mutate('approveGridChange', { gridChangeId, expectedVersion }, who);
  return {
    propose,
    approve,
    reject: (gridChangeId: string, decision: string | null = '不同意（样例）', who = decider) =>
      mutate('rejectGridChange', { gridChangeId, expectedVersion: 1, decision }, who),
    withdraw: (gridChangeId: string, expectedVersion = 1, who = proposer) =>
      mutate('withdrawGridChange', { gridChangeId, expectedVersion }, who),
    /** Proposes and approves; the change as it then is. */
    async approved(input: object) {
      const { data, errors } = await propose(input);
      if (data?.proposeGridChange == null) throw new Error(JSON.stringify(errors));
      const answer = await approve(data.proposeGridChange.id);
      if (answer.data?.approveGridChange == null) throw new Error(JSON.stringify(answer.errors));
      return answer.data.approveGridChange;
    },
    async read(id: string, who = officer) {
      const { data } = await subgraph.ask(`query ($id: ID!) { gridChange(id: $id) { ${CHANGE} } }`, { id }, who);
      return data.gridChange;
    },
    /** The beginning of the day so many days from now. */
    apply: (days = 1) => subgraph.runJob(applyGridChanges, { now: new Date(`${daysFromToday(days)}T00:00:00+08:00`) }),
  };
}

export const newMicro = (parentCode: string | undefined, households: number, own: object = {}) => ({
  parentCode,
  level: 'MICRO',
  name: '样例新网格',
  areaType: 'BUILT_ESTATE',
  households,
  householdsAsOf: daysFromToday(0),
  ...own,
});

/** The first micro-grid of the community, of 130 households, becomes two of 70 and 60. */
export const split = (code = micro(1)) => ({
  kind: 'SPLIT',
  closes: [code],
  opens: [70, 60].map((households) => newMicro(code.slice(0, 15), households)),
});
