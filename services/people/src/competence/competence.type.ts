import { Access } from '@microgrid/access/access';
import { CalendarDate } from '@microgrid/subgraph/scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { CompetenceStatus } from './competence.terms.ts';

@ObjectType({ description: 'A required topic of somebody in post, and whether it is mastered（能力）.' })
@Access('SIGNED_IN')
export class Competence {
  @Field(() => ID, { description: 'Opaque id: of post and topic.' })
  id!: string;

  @Field(() => CompetenceStatus, { description: 'Whether it is mastered（掌握情况）.' })
  status!: CompetenceStatus;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Until when it holds（有效期至）; null for good or when MISSING.',
  })
  validTo!: string | null;

  appointmentId!: string;
  personId!: string;
  topicCode!: string;
}
