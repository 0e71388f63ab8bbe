import type { Job } from '@microgrid/subgraph/job';
import { fillRound, openRounds, roundsToFill } from './open-rounds.ts';

const HOUR_MS = 60 * 60 * 1000;

/** Opens the rounds of the period that runs, and gives an evaluation to whoever took up a post meanwhile. */
export const keepRoundsOpen: Job = {
  name: 'open-rounds',
  everyMs: HOUR_MS,
  atMidnight: true,
  async run({ database, now, closing }) {
    await database.transaction((em) => openRounds(em, now));
    const rounds = await database.transaction((em) => roundsToFill(em, 'OPEN'));
    for (const round of rounds) {
      if (closing.aborted) return;
      await database.transaction((em) => fillRound(em, round));
    }
  },
};
