import { Access } from '@microgrid/access/access';
import { Batch, rowsOfEach } from '@microgrid/subgraph/batch';
import { lateral, page } from '@microgrid/subgraph/page';
import { changedMeanwhile } from '@microgrid/subgraph/write';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { appointmentsOf } from '../appointment/appointment.resolver.ts';
import { Appointment } from '../appointment/appointment.type.ts';
import type { Context } from '../context.ts';
import { Person } from '../person/person.type.ts';
import { topicsOfRows } from '../training-topic/training-topic.resolver.ts';
import { TrainingTopic } from '../training-topic/training-topic.type.ts';
import { CompetenceArguments } from './competence.arguments.ts';
import { competenceList } from './competence.list.ts';
import { CompetenceConnection } from './competence.measures.ts';
import { mayReadFiguresWithin } from './competence.policy.ts';
import { Competence } from './competence.type.ts';

@Resolver(() => Competence)
export class CompetenceResolver {
  @Query(() => CompetenceConnection, {
    nullable: true,
    description:
      'Which required topics those in post can do（能力覆盖）: plans cohorts by its rows, tells coverage by its figures.',
  })
  @Access('SIGNED_IN')
  competences(
    @Args(() => CompetenceArguments) { where, order, ...paging }: CompetenceArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const figures = () => mayReadFiguresWithin(context.actor, where?.within);
    const isNarrow = where?.within != null;
    return page(competenceList(context, where), { page: paging, order, filter: where, figures, isNarrow, info });
  }

  @FieldResolver(() => Appointment, { description: 'The post that requires it（任职）.' })
  @Batch()
  async appointment(@Root() competences: Competence[], @Ctx() context: Context) {
    const posts = await appointmentsOf(
      competences.map(({ appointmentId: id }) => ({ id })),
      context,
    );
    // One that was in force when the list was read can have ended since.
    return posts.map((post) => post ?? changedMeanwhile());
  }

  @FieldResolver(() => TrainingTopic, { description: 'The topic（科目）.' })
  @Batch()
  topic(@Root() competences: Competence[], @Ctx() context: Context) {
    return topicsOfRows(competences, context);
  }
}

@Resolver(() => Person)
export class PersonCompetencesResolver {
  @FieldResolver(() => [Competence], {
    nullable: true,
    description:
      'The required topics of the person’s posts（能力）; to others those in which they train the person, or of posts below a head or street officer, and null where there are none.',
  })
  @Batch()
  async competences(@Root() people: Person[], @Ctx() context: Context) {
    const ofPerson = sql<boolean>`post.person_id = parent.parent_key::uuid`;
    const list = competenceList(context, null, ofPerson).orderBy('gridCode').orderBy('topicCode').orderBy('id');
    const ids = people.map(({ id }) => id);
    const rows = await lateral(context.db, ids, list);
    const found = rowsOfEach(people, 'id', { rows, key: 'parentKey' });
    return people.map(({ id }, index) => {
      const own = found[index] ?? [];
      return own.length === 0 && id !== context.actor.subject ? null : own;
    });
  }
}
