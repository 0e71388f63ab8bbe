import type { Transport } from '@microgrid/facts/transport';
import type { Fact } from '@microgrid/facts/fact';
import { OutboxEntity } from '@microgrid/facts/outbox.entity';
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
  /** What was recorded of these things, in order. */
  factsOf(...subjects: string[]): Promise<Fact[]>;
  /** The code of a micro-grid that nobody was appointed to. */
  vacantGrid(): string;
  /** Makes the grid known, as organisation would have told of it, and answers with its code. */
  known(code: string): Promise<string>;
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
    async factsOf(...subjects) {
      const { em } = subgraph.subgraph.database.orm;
      const rows = await em.fork().findAll(OutboxEntity, { orderBy: { position: 'asc' } });
      return rows.map(({ fact }) => fact).filter(({ subject }) => subjects.includes(subject));
    },
    vacantGrid,
    async known(code) {
      await know(subgraph.subgraph.database, grids, [{ id: code, gridCode: code, state: { validFrom: '2022-11-01' } }]);
      return code;
    },
    async serving(own = {}) {
      const post = { personId: await someone(), role: 'MICRO_GRID_LEADER', gridCode: vacantGrid() } as const;
      const row = appointment({ ...post, ...own });
      await subgraph.insert(AppointmentEntity, [row]);
      return row;
    },
  };
}
