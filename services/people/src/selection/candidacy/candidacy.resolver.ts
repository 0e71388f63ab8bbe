import { Batch, rowsOfEach } from '@microgrid/subgraph/batch';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { persons } from '../../person/person.resolver.ts';
import { Person } from '../../person/person.type.ts';
import { SelectionRound } from '../selection-round.type.ts';
import { mayReadReason } from '../selection.policy.ts';
import type { SelectionStatus } from '../selection.terms.ts';
import { visibleCandidacies } from './candidacy.list.ts';
import { Candidacy } from './candidacy.type.ts';

@Resolver(() => SelectionRound)
export class RoundCandidaciesResolver {
  @FieldResolver(() => [Candidacy], {
    description:
      'Who stands（候选人）; those who agreed to be shown, while it goes on; all of them to the head and street officer above.',
  })
  @Batch()
  async candidates(@Root() rounds: SelectionRound[], @Ctx() context: Context) {
    const ids = rounds.map(({ id }) => id);
    return rowsOfEach(rounds, 'id', { rows: await visibleCandidacies(context, ids), key: 'roundId' });
  }
}

/** Once the result is told. */
const counted: ReadonlySet<SelectionStatus> = new Set(['NOTICE', 'OBJECTION', 'CONFIRMED']);

@Resolver(() => Candidacy)
export class CandidacyResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who（人员）; null once erased.' })
  @Batch()
  person(@Root() candidacies: Candidacy[], @Ctx() context: Context) {
    return persons(
      candidacies.map(({ personId }) => ({ id: personId ?? '' })),
      context,
    );
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Why the person may not stand（审查未通过理由）, for the person, the head and the street officer above; null for all others.',
  })
  reason(@Root() candidacy: Candidacy, @Ctx() { actor }: Context) {
    return mayReadReason(actor, candidacy) ? candidacy.reason : null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Votes for the person（得票数）; null before the notice, and in a consultation.',
  })
  votes(@Root() { votes, roundStatus }: Candidacy) {
    return counted.has(roundStatus) ? votes : null;
  }
}
