import type { Transport } from '@microgrid/facts/transport';
import { grids } from '@microgrid/subgraph/known-grids';
import { know } from '@microgrid/subgraph/known-testing';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { AppointmentEntity } from '../src/appointment/appointment.entity.ts';
import { PersonEntity } from '../src/person/person.entity.ts';
import { people } from '../src/subgraph.ts';
import { appointment, COMMUNITY, GENERAL, micro, person } from './seed.ts';

/** The subgraph, and whom a test needs in it. */
export interface TestPeople extends TestSubgraph {
  /** The id of a new person. */
  someone(): Promise<string>;
  /** The code of a micro-grid that nobody was appointed to. */
  vacantGrid(): string;
  /** A new person's active appointment, as leader of a vacant micro-grid unless `own` says otherwise. */
  serving(own?: Partial<Parameters<typeof appointment>[0]>): Promise<ReturnType<typeof appointment>>;
}

/** How many micro-grids of each general grid organisation has told of, besides those above them. */
const KNOWN = 99;

/** @param transport without one, facts wait in the outbox. */
export async function openPeople(transport?: Transport): Promise<TestPeople> {
  const subgraph = await openTestSubgraph(people, transport);
  const generals = [GENERAL, ...['008', '011', '012'].map((general) => COMMUNITY + general)];
  const micros = generals.flatMap((general) => Array.from({ length: KNOWN }, (_, index) => micro(index + 1, general)));
  const codes = [COMMUNITY, ...generals, ...micros];
  const known = codes.map((id) => ({ id, gridCode: id, state: { validFrom: '2022-11-01' } }));
  await know(subgraph.subgraph.database, grids, known);
  let vacant = 0;
  const someone = async () => {
    const row = person();
    await subgraph.insert(PersonEntity, [row]);
    return row.id;
  };
  const vacantGrid = () => micro(++vacant);
  return {
    ...subgraph,
    someone,
    vacantGrid,
    async serving(own = {}) {
      const post = { personId: await someone(), role: 'MICRO_GRID_LEADER', gridCode: vacantGrid() } as const;
      const row = appointment({ ...post, ...own });
      await subgraph.insert(AppointmentEntity, [row]);
      return row;
    },
  };
}
