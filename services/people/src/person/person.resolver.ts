import { Access } from '@microgrid/access/access';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { rowOfEachId } from '@microgrid/subgraph/batch';
import { possibleIds } from '@microgrid/subgraph/ids';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { agreedTo, heardCaller } from './agreed-to.ts';
import { isColleagueOf, isSelf, mayKnowName, mayKnowPhone } from './person.policy.ts';
import { Person } from './person.type.ts';
import { AccessNeed, Skill, SourceKind } from './person.terms.ts';

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, {
    nullable: true,
    description: 'The person who serves with this id（服务者）; null when there is none.',
  })
  @Access('PUBLIC')
  async person(@Arg('id', () => ID, { description: 'The id.' }) id: string, @Ctx() context: Context) {
    const [person] = await persons([{ id }], context);
    return person;
  }

  @Query(() => Person, {
    nullable: true,
    description:
      'The caller as somebody who serves（本人）: everything held of them here; null for residents and the anonymous.',
  })
  @Access('SELF')
  async me(@Ctx() context: Context) {
    const [person] = await persons([{ id: signedIn(context.actor) }], context);
    return person;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Name（姓名）, for the person, those who serve, the privacy auditor, whoever gave consent orally before the person, and with NAME_TO_SERVED everybody signed in; for all others null, unless the person agreed to its publication, or to be shown as a candidate in a selection that goes on.',
  })
  displayName(@Root() person: Person, @Ctx() { actor }: Context) {
    return mayKnowName(actor, person) ? person.displayName : null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether the person agrees now to be named with an honour（是否同意公布表彰）. For the graph alone, which names nobody there who does not.',
  })
  @Directive('@inaccessible')
  agreesToHonours(@Root() { agreedTo: purposes }: Person) {
    return purposes?.includes('PUBLISH_HONOUR') === true;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Work phone（工作电话）; null where there is none, and shown to the same people as the name, but neither for a candidacy nor for a consent.',
  })
  workPhone(@Root() person: Person, @Ctx() { actor }: Context) {
    return mayKnowPhone(actor, person) ? person.workPhone : null;
  }

  @FieldResolver(() => SourceKind, {
    nullable: true,
    description:
      'Where the person was found（来源）; null for everybody else, since it can reveal a membership of the Party.',
  })
  sourceKind(@Root() person: Person, @Ctx() { actor }: Context) {
    return isSelf(actor, person) ? person.sourceKind : null;
  }

  @FieldResolver(() => [Skill], {
    nullable: true,
    description: 'What the person can do（技能）, self-declared; for the person and those who serve, null for others.',
  })
  skills(@Root() person: Person, @Ctx() { actor }: Context) {
    return isColleagueOf(actor, person) ? person.skills : null;
  }

  @FieldResolver(() => [String], {
    nullable: true,
    description:
      'Languages and dialects（语言）, as BCP 47 tags, self-declared; for the person and those who serve, null for others.',
  })
  languages(@Root() person: Person, @Ctx() { actor }: Context) {
    return isColleagueOf(actor, person) ? person.languages : null;
  }

  @FieldResolver(() => [AccessNeed], {
    nullable: true,
    description:
      'What the person needs to take part（参与便利）, self-declared; null for everybody else: a training says what its participants need together.',
  })
  accessNeeds(@Root() person: Person, @Ctx() { actor }: Context) {
    return isSelf(actor, person) ? person.accessNeeds : null;
  }
}

/** The people of references, in their order; null where there is none. */
export async function persons(references: { id: string }[], { db }: Context) {
  const ids = possibleIds(references.map(({ id }) => id));
  const rows = await db
    .selectFrom('person')
    .selectAll()
    .select([agreedTo(db), heardCaller()])
    .where('id', '=', equalsAny(ids))
    .execute();
  return rowOfEachId(references, rows);
}
