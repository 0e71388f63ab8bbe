import type { Actor } from '@microgrid/access/actor';
import { officer } from './actors.ts';
import type { Rounds } from './rounds.ts';

const inputs = {
  freezeRound: 'FreezeRoundInput',
  computeRound: 'MoveRoundInput',
  notifyRound: 'MoveRoundInput',
  reopenRound: 'ReopenRoundInput',
  finaliseRound: 'MoveRoundInput',
} as const;

/** Moves the first round of leaders, at the version that stands, by the street unless somebody else is given. */
export function moving(rounds: Rounds) {
  return async (mutation: keyof typeof inputs, own: object = {}, actor: Actor = officer) => {
    const { id, version } = await rounds.roundOf('MICRO_GRID_LEADER');
    const query = `mutation ($input: ${inputs[mutation]}!) { ${mutation}(input: $input) { id status } }`;
    const input = { evaluationRoundId: id, expectedVersion: version, ...own };
    const { codes, errors } = await rounds.ask(query, { input }, actor);
    return { codes, message: errors[0]?.message };
  };
}
