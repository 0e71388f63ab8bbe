import { ReadLogEntity, readLogPersonal } from '@microgrid/subgraph/read-log.entity';
import type { SubgraphDefinition } from '@microgrid/subgraph/subgraph';
import { activitiesOf } from './activity/activity-list.ts';
import { ActivityEntity } from './activity/activity.entity.ts';
import { activityPersonal } from './activity/activity.personal.ts';
import { ActivityResolver } from './activity/activity.resolver.ts';
import { GridActivityResolver } from './activity/grid-activity.resolver.ts';
import { PublishActivityResolver } from './activity/publish-activity.ts';
import { GridMatterResolver } from './matter/grid-matter.resolver.ts';
import { MatterEventEntity } from './matter/history/matter-event.entity.ts';
import { MatterHistoryResolver } from './matter/history/matter-history.resolver.ts';
import { mattersOf } from './matter/matter-list.ts';
import { AcceptMatterResolver } from './matter/moves/accept-matter.ts';
import { CloseMatterResolver } from './matter/moves/close-matter.ts';
import { ResolveMatterResolver } from './matter/moves/resolve-matter.ts';
import { VerifyMatterResolver } from './matter/moves/verify-matter.ts';
import { MatterCounterEntity } from './matter/report/matter-number.entity.ts';
import { MatterReporterEntity } from './matter/reporter/matter-reporter.entity.ts';
import { MatterReporterResolver } from './matter/reporter/matter-reporter.resolver.ts';
import { MatterEntity } from './matter/matter.entity.ts';
import { matterEventPersonal } from './matter/history/matter-event.personal.ts';
import { matterPersonal } from './matter/matter.personal.ts';
import { matterCounterPersonal } from './matter/report/matter-number.personal.ts';
import { matterReporterPersonal } from './matter/reporter/matter-reporter.personal.ts';
import { MatterResolver } from './matter/matter.resolver.ts';
import { ReportMatterResolver } from './matter/report/report-matter.ts';
import { migrations } from './migrations/migrations.ts';
import { postConsumer } from './post/post.consumer.ts';
import { PostEntity } from './post/post.entity.ts';
import { postPersonal } from './post/post.personal.ts';
import { ReadLogResolver } from './read-log/read-log.resolver.ts';
import { ActivitySeatsResolver } from './registration/activity-seats.resolver.ts';
import { CancelRegistrationResolver } from './registration/cancel-registration.ts';
import { RegisterForActivityResolver } from './registration/register-for-activity.ts';
import { RegistrationEntity } from './registration/registration.entity.ts';
import { registrationPersonal } from './registration/registration.personal.ts';
import { RegistrationResolver } from './registration/registration.resolver.ts';

/** Activities that neighbours join, and matters from report to closing. */
export const communityServices: SubgraphDefinition = {
  name: 'community-services',
  resolvers: [
    ActivityResolver,
    ActivitySeatsResolver,
    PublishActivityResolver,
    RegistrationResolver,
    RegisterForActivityResolver,
    CancelRegistrationResolver,
    GridActivityResolver,
    MatterResolver,
    MatterHistoryResolver,
    MatterReporterResolver,
    ReportMatterResolver,
    AcceptMatterResolver,
    ResolveMatterResolver,
    VerifyMatterResolver,
    CloseMatterResolver,
    GridMatterResolver,
    ReadLogResolver,
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
      ReadLogEntity,
      PostEntity,
    ],
    // The link to the reporter last: the texts of a person are found by it.
    personalData: [
      activityPersonal,
      registrationPersonal,
      matterPersonal,
      matterEventPersonal,
      matterReporterPersonal,
      matterCounterPersonal,
      readLogPersonal,
      postPersonal,
    ],
    migrations,
  },
  facts: { consumers: [postConsumer] },
};
