import type { SubgraphDefinition } from '@microgrid/subgraph/subgraph';
import { activitiesOf } from './activity/activity-list.ts';
import { ActivityEntity } from './activity/activity.entity.ts';
import { ActivityResolver } from './activity/activity.resolver.ts';
import { GridActivityResolver } from './activity/grid-activity.resolver.ts';
import { PublishActivityResolver } from './activity/publish-activity.resolver.ts';
import { GridMatterResolver } from './matter/grid-matter.resolver.ts';
import { MatterEventEntity } from './matter/matter-event.entity.ts';
import { MatterFieldsResolver } from './matter/matter-fields.resolver.ts';
import { mattersOf } from './matter/matter-list.ts';
import { MatterMovesResolver } from './matter/matter-moves.resolver.ts';
import { MatterCounterEntity } from './matter/matter-number.entity.ts';
import { MatterReporterEntity } from './matter/matter-reporter.entity.ts';
import { MatterEntity } from './matter/matter.entity.ts';
import { MatterResolver } from './matter/matter.resolver.ts';
import { ReportMatterResolver } from './matter/report-matter.resolver.ts';
import { migrations } from './migrations/migrations.ts';
import { postConsumer } from './post/post.consumer.ts';
import { PostEntity } from './post/post.entity.ts';
import { ActivitySeatsResolver } from './registration/activity-seats.resolver.ts';
import { RegisterResolver } from './registration/register.resolver.ts';
import { RegistrationEntity } from './registration/registration.entity.ts';
import { RegistrationResolver } from './registration/registration.resolver.ts';

/** Activities that neighbours join, and matters from report to closing. */
export const communityServices: SubgraphDefinition = {
  name: 'community-services',
  resolvers: [
    ActivityResolver,
    ActivitySeatsResolver,
    PublishActivityResolver,
    RegistrationResolver,
    RegisterResolver,
    GridActivityResolver,
    MatterResolver,
    MatterFieldsResolver,
    ReportMatterResolver,
    MatterMovesResolver,
    GridMatterResolver,
  ],
  references: { Activity: activitiesOf, Matter: mattersOf },
  database: {
    schema: 'community_services',
    entities: [
      ActivityEntity,
      RegistrationEntity,
      MatterEntity,
      MatterReporterEntity,
      MatterEventEntity,
      MatterCounterEntity,
      PostEntity,
    ],
    migrations,
  },
  facts: { consumers: [postConsumer] },
};
