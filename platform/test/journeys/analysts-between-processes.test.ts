import { afterAll, beforeAll, describe, it } from 'vitest';
import { analyst } from './14-analyst.ts';
import { readJourneys } from './operations/operations.ts';
import { openJourneyWorld, type JourneyWorld } from './world/journey-world.ts';

describe('journey 14 between processes', () => {
  let world: JourneyWorld;
  beforeAll(async () => {
    world = await openJourneyWorld(readJourneys());
  });
  afterAll(() => world.close());

  it.each(Object.entries(analyst))('answers %s as one process does', async (_operation, step) => {
    await step(world);
  });
});
