import { Access } from '@microgrid/access/access';
import { Batch, rowsOfEach } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { isSelf } from '../person/person.policy.ts';
import { persons } from '../person/person.resolver.ts';
import { Person } from '../person/person.type.ts';
import { ConsentPurpose } from './consent.terms.ts';
import { currentText } from './consent.texts.ts';
import { Consent, ConsentText } from './consent.type.ts';

@Resolver(() => Consent)
export class ConsentResolver {
  @Query(() => [ConsentText], { nullable: true, description: 'The current text of each consent（同意书）.' })
  @Access('PUBLIC')
  consentTexts() {
    return Object.values(ConsentPurpose).map(currentText);
  }

  @FieldResolver(() => [Person], {
    description: 'The two before whom it was given orally（见证人）; empty when given in an app.',
  })
  @Batch()
  async witnesses(@Root() consents: Consent[], @Ctx() context: Context) {
    const ids = consents.map(({ recordedById, witnessId }) => [recordedById, witnessId].filter((id) => id != null));
    const found = await persons(
      ids.flat().map((id) => ({ id })),
      context,
    );
    const byId = new Map(found.flatMap((person) => (person === null ? [] : [[person.id, person] as const])));
    return ids.map((of) => of.flatMap((id) => byId.get(id) ?? []));
  }
}

@Resolver(() => Person)
export class PersonConsentResolver {
  @FieldResolver(() => [Consent], {
    nullable: true,
    description: 'What the person agreed to（同意记录）, last first; null for everybody else.',
  })
  @Batch()
  async consents(@Root() people: Person[], @Ctx() { db, actor }: Context) {
    const own = people.filter((person) => isSelf(actor, person)).map(({ id }) => id);
    const rows = await db
      .selectFrom('consent')
      .selectAll()
      .where('personId', '=', equalsAny(own))
      .orderBy('givenAt', 'desc')
      .orderBy('id', 'desc')
      .execute();
    const found = rowsOfEach(people, 'id', { rows, key: 'personId' });
    return people.map((person, index) => (isSelf(actor, person) ? (found[index] ?? []) : null));
  }
}
