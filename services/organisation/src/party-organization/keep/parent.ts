import { streetCode } from '@microgrid/grid-code';
import { Invalid } from '@microgrid/subgraph/errors';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { PartyOrganizationEntity } from '../party-organization.entity.ts';
import { coveredBy } from './place.ts';

interface NewParent {
  readonly parentId: string;
  /** Of the organisation that is to lie under it. */
  readonly community: string;
  /** The organisation itself, when it stands already. */
  readonly of?: string;
}

/**
 * The organisation that another is to lie under. Whoever asks holds the lock of the street, so that of two who each put
 * one below the other the second sees what the first did.
 * @throws Invalid naming `parentId` when there is none that stands in the street, or it lies below the other itself.
 */
export async function requireParent(em: SqlEntityManager, { parentId, community, of }: NewParent): Promise<string> {
  const parent = await em.findOne(PartyOrganizationEntity, parentId);
  if (parent === null) throw wrong('there is no such organisation');
  if (parent.dissolvedOn != null && parent.dissolvedOn < shanghaiDate()) throw wrong('this organisation is dissolved');
  const [covered] = await coveredBy(em, parent.id);
  if (covered === undefined || streetCode(covered.slice(0, 12)) !== streetCode(community)) {
    throw wrong('must be an organisation of the same street');
  }
  if (of !== undefined && (await liesBelow(em, parent.id, of))) throw wrong('this organisation lies below it');
  return parent.id;
}

/** Whether `id` is `above` or lies below it. */
async function liesBelow(em: SqlEntityManager, id: string, above: string): Promise<boolean> {
  const schema = em.config.get('schema');
  const rows = await em.execute<object[]>(
    `with recursive line(id, parent_id) as (
      select id, parent_id from ${schema}.party_organization where id = ?
      union select higher.id, higher.parent_id from ${schema}.party_organization higher join line on higher.id = line.parent_id
    ) select 1 from line where id = ?`,
    [id, above],
  );
  return rows.length > 0;
}

function wrong(message: string): Invalid {
  return new Invalid([{ field: 'parentId', message }]);
}
