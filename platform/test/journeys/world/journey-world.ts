import { expect } from 'vitest';
import { openWorld, type World } from '../../world/world.ts';
import type { Journey } from '../operations/operations.ts';

/** What an answer holds, as JSON has it. */
type Json = Awaited<ReturnType<World['ask']>>['data'];

/** The sample world, asked by the operations of the journeys, as one of `samplePeople`, the person of an id, or nobody. */
export interface JourneyWorld extends World {
  /** Sends an operation by its name, which must be answered without an error. */
  send(operation: string, variables?: Record<string, unknown>, who?: string): Promise<Json>;
  /** Sends an operation by its name, which must be refused: with which code, and what else clients are told. */
  refusal(operation: string, variables?: Record<string, unknown>, who?: string): Promise<Json>;
}

/** What an operation must answer, and what must be refused: sends it as those whom its comment names. */
type Step = (world: JourneyWorld) => Promise<void>;

/** The steps of a journey, by the names of their operations. */
export type Steps = Readonly<Record<string, Step>>;

export async function openJourneyWorld(journeys: readonly Journey[]): Promise<JourneyWorld> {
  const documents = new Map(
    journeys.flatMap(({ operations }) => operations.map(({ name, document }) => [name, document] as const)),
  );
  const world = await openWorld();
  const ask = (operation: string, variables?: Record<string, unknown>, who?: string) => {
    const document = documents.get(operation) ?? expect.fail(`no journey has an operation ${operation}`);
    return world.ask(document, variables, who);
  };
  return {
    ...world,
    async send(...request) {
      const { data, errors } = await ask(...request);
      expect(errors).toEqual([]);
      return data;
    },
    async refusal(...request) {
      const { errors } = await ask(...request);
      return errors[0]?.extensions ?? expect.fail(`${request[0]} was not refused`);
    },
  };
}
