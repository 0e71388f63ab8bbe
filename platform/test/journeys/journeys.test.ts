import { validate, parse, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientSchema } from '../world/graph-walk.ts';
import { care } from './02-care.ts';
import { emergencyCall } from './01-emergency-call.ts';
import { immobileCouple } from './02-immobile-couple.ts';
import { disputeBetweenNeighbours } from './03-dispute.ts';
import { opinions } from './04-opinions.ts';
import { training } from './05-training.ts';
import { election } from './06-election.ts';
import { reserve } from './07-reserve.ts';
import { evaluation } from './08-evaluation.ts';
import { teaTalk } from './09-tea-talk.ts';
import { whistleForPipe } from './10-whistle.ts';
import { streetWeek } from './11-street-week.ts';
import { weekOfEach } from './12-week-of-each.ts';
import { clientTeam } from './13-client-team.ts';
import { analyst } from './14-analyst.ts';
import { activityPages } from './apps/activity-pages.ts';
import { leaderPhone } from './apps/leader-phone.ts';
import { officeDeskPlaces } from './apps/office-desk-places.ts';
import { officeDeskRounds } from './apps/office-desk-rounds.ts';
import { officeDeskReserve } from './apps/office-desk-reserve.ts';
import { officeDeskSelections } from './apps/office-desk-selections.ts';
import { officeDeskSchemes } from './apps/office-desk-schemes.ts';
import { officeDesk } from './apps/office-desk.ts';
import { officeDeskTrainings } from './apps/office-desk-trainings.ts';
import { residentMiniProgram } from './apps/resident-mini-program.ts';
import { streetDesk } from './apps/street-desk.ts';
import { residentWishes } from './apps/resident-mini-program-wishes.ts';
import { workerTabletVolunteers } from './apps/worker-tablet-volunteers.ts';
import { workerTabletWishes } from './apps/worker-tablet-wishes.ts';
import { workerTablet } from './apps/worker-tablet.ts';
import { openJourneyWorld, type JourneyWorld, type Steps } from './world/journey-world.ts';
import { readNotYet } from './operations/not-yet.ts';
import { readJourneys, type Operation } from './operations/operations.ts';

const steps: Steps = {
  ...emergencyCall,
  ...immobileCouple,
  ...care,
  ...disputeBetweenNeighbours,
  ...opinions,
  ...training,
  ...election,
  ...reserve,
  ...evaluation,
  ...teaTalk,
  ...streetWeek,
  ...weekOfEach,
  ...clientTeam,
  ...analyst,
  ...activityPages,
  ...leaderPhone,
  ...officeDesk,
  ...officeDeskPlaces,
  ...officeDeskTrainings,
  ...officeDeskReserve,
  ...officeDeskRounds,
  ...officeDeskSelections,
  ...officeDeskSchemes,
  ...residentMiniProgram,
  ...residentWishes,
  ...streetDesk,
  ...workerTabletVolunteers,
  ...whistleForPipe,
  ...workerTabletWishes,
  ...workerTablet,
};

const journeys = readJourneys();
const operations = journeys.flatMap((journey) => journey.operations);
const notYet = readNotYet(journeys);

// One boot serves all of them: each step brings the matters and activities that it needs.
let world: JourneyWorld;
beforeAll(async () => {
  world = await openJourneyWorld(journeys);
});
afterAll(() => world.close());

for (const journey of journeys) {
  describe(`${journey.name}, ${journey.title}`, () => {
    for (const { name, title } of journey.operations) {
      const wait = notYet.get(name);
      const step = () => steps[name] ?? expect.fail(`write in ${journey.name}.ts what ${name} answers and refuses`);
      // What does not do yet what its comment says must go on failing, until its line is deleted.
      const options = { skip: wait?.for === 'SCHEMA', fails: wait?.for === 'DEED' };
      it(`${title}${wait?.for === 'DEED' ? `, but not yet: ${wait.reason}` : ''}`, options, () => step()(world));
    }
  });
}

describe('what stands in not-yet.txt', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await clientSchema(world);
  });
  const problemsOf = ({ document }: Operation) => validate(schema, parse(document)).map(({ message }) => message);

  it('by its name alone is nothing that the graph can be asked', () => {
    const answerable = operations.filter(
      (operation) => notYet.get(operation.name)?.for === 'SCHEMA' && problemsOf(operation).length === 0,
    );
    expect(answerable.map(({ journey, name }) => `${journey} ${name} validates: delete its line`)).toEqual([]);
  });

  it('is everything else that the graph cannot be asked', () => {
    const missed = operations
      .filter(({ name }) => notYet.get(name)?.for !== 'SCHEMA')
      .flatMap((operation) =>
        problemsOf(operation).map((problem) => `${operation.journey} ${operation.name}: ${problem}`),
      );
    expect(missed).toEqual([]);
  });
});
