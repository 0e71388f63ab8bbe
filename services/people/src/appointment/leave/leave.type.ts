import { CalendarDate } from '@microgrid/subgraph/scalars';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Leave（请假） of somebody in post.' })
export class Leave {
  @Field(() => CalendarDate, { description: 'First day（开始日）.' })
  from!: string;

  @Field(() => CalendarDate, { description: 'Last day（结束日）.' })
  to!: string;

  @Field(() => Boolean, {
    description: 'Whether what is open goes to the stand-in when it begins（在办事项是否交代理人）, and comes back.',
  })
  movesMatters!: boolean;

  standInId!: string | null;
}
