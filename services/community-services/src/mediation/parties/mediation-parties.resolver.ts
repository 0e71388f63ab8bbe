import { Batch, rowOfEach, rowsOfEach } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Person } from '../../borrowed/person.ts';
import type { Context } from '../../context.ts';
import { mayReadWhole } from '../mediation.policy.ts';
import { Mediation } from '../mediation.type.ts';
import { MediationParty } from './mediation-party.type.ts';
import { partyAsSeen } from './party-as-seen.ts';

@Resolver(() => Mediation)
export class MediationPartiesResolver {
  @FieldResolver(() => [MediationParty], {
    description: 'The parties（当事方）, by pseudonym; for parties and mediators, empty for others.',
  })
  @Batch()
  async parties(@Root() mediations: Mediation[], @Ctx() context: Context): Promise<MediationParty[][]> {
    const rows = await context.db
      .selectFrom('mediation_party')
      .select(['mediationId', 'pseudonym', 'hasConsented', 'channel', 'recordedById', 'witnessId'])
      .where('mediationId', '=', equalsAny(wholeOnes(mediations, context)))
      .execute();
    const order = (pseudonym: string) => '甲乙丙丁戊己'.indexOf(pseudonym.charAt(0));
    const sorted = rows.toSorted((one, other) => order(one.pseudonym) - order(other.pseudonym));
    return rowsOfEach(mediations, 'id', { rows: sorted, key: 'mediationId' }).map((parties, index) => {
      const mediation = mediations[index];
      return mediation === undefined ? [] : parties.map((party) => partyAsSeen(party, mediation));
    });
  }

  @FieldResolver(() => [Person], {
    nullable: true,
    description:
      'Who mediates（调解员）, 1 to 3; one who was refused or left the post is named until replaced, and mediates no more.',
  })
  @Batch()
  async mediators(@Root() mediations: Mediation[], @Ctx() { db }: Context): Promise<(Person[] | null)[]> {
    const rows = await db
      .selectFrom('mediator')
      .select(['mediationId', 'personId'])
      .where('mediationId', '=', equalsAny(mediations.map(({ id }) => id)))
      .where('status', '<>', 'GONE')
      .orderBy('personId')
      .execute();
    return rowsOfEach(mediations, 'id', { rows, key: 'mediationId' }).map((named) =>
      // Somebody always is: who sees nobody may not see it any more.
      named.length === 0 ? null : named.map(({ personId: id }) => ({ id })),
    );
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The agreement（调解协议）; for parties and mediators, null for others, without one and 3 years after the end.',
  })
  @Batch()
  async agreement(@Root() mediations: Mediation[], @Ctx() context: Context): Promise<(string | null)[]> {
    return (await agreementsOf(mediations, context)).map((row) => row?.agreement ?? null);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether it was kept（履行情况）; null before; for parties and mediators, null for others.',
  })
  @Batch()
  async isKept(@Root() mediations: Mediation[], @Ctx() context: Context): Promise<(boolean | null)[]> {
    return (await agreementsOf(mediations, context)).map((row) => row?.isKept ?? null);
  }
}

async function agreementsOf(mediations: readonly Mediation[], context: Context) {
  const rows = await context.db
    .selectFrom('mediation_agreement')
    .select(['mediationId', 'agreement', 'isKept'])
    .where('mediationId', '=', equalsAny(wholeOnes(mediations, context)))
    .execute();
  return rowOfEach(mediations, 'id', { rows, key: 'mediationId' });
}

/** The ids of those that the caller may read whole. */
function wholeOnes(mediations: readonly Mediation[], { actor }: Context): string[] {
  return mediations.filter((mediation) => mayReadWhole(actor, mediation)).map(({ id }) => id);
}
