import { Batch, rowsOfEach } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { persons } from '../../person/person.resolver.ts';
import { Person } from '../../person/person.type.ts';
import { SelectionRound } from '../selection-round.type.ts';
import { mayReadObjection, mayReadObjections } from '../selection.policy.ts';
import { Objection } from './objection.type.ts';

@Resolver(() => SelectionRound)
export class RoundObjectionsResolver {
  @FieldResolver(() => [Objection], {
    nullable: true,
    description:
      'What was objected（异议）, to the head and street officer above and to who objected, never to the one objected to; null to those who neither serve there nor objected.',
  })
  @Batch()
  async objections(@Root() rounds: SelectionRound[], @Ctx() { db, actor }: Context) {
    if (actor.subject === null) return rounds.map(() => null);
    const rows = await db
      .selectFrom('objection')
      .selectAll()
      .where('roundId', '=', equalsAny(rounds.map(({ id }) => id)))
      .orderBy('raisedAt')
      .orderBy('id')
      .execute();
    const visible = rows.filter((objection) => mayReadObjection(actor, objection));
    return rowsOfEach(rounds, 'id', { rows: visible, key: 'roundId' }).map((own, index) => {
      const isTheirs = own.length > 0 || mayReadObjections(actor, rounds[index]?.gridCode ?? '');
      return isTheirs ? own : null;
    });
  }
}

@Resolver(() => Objection)
export class ObjectionResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Against whom（被异议人）.' })
  @Batch()
  person(@Root() objections: Objection[], @Ctx() context: Context) {
    return persons(
      objections.map(({ personId }) => ({ id: personId ?? '' })),
      context,
    );
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who decided（裁定人）, never the one objected to.',
  })
  @Batch()
  decidedBy(@Root() objections: Objection[], @Ctx() context: Context) {
    return persons(
      objections.map(({ decidedById }) => ({ id: decidedById ?? '' })),
      context,
    );
  }
}
