import { isWithin } from '@microgrid/grid-code';
import { Invalid } from '@microgrid/subgraph/errors';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

interface Invited {
  readonly gridCode: string;
  readonly trainerId: string;
  readonly personIds: readonly string[];
}

/**
 * Those named must be there. Whoever serves takes part where that is, or above it: who trains learns what they need and
 * lack, which is not for a planner elsewhere to give away. Who serves nowhere yet, as in the reserve, learns anywhere.
 * @throws Invalid naming each.
 */
export async function requirePeople(em: SqlEntityManager, { gridCode, trainerId, personIds }: Invited): Promise<void> {
  const areas = await areasOfEach(em, [trainerId, ...personIds]);
  const strangers = personIds.flatMap((id, index) => {
    const field = `personIds.${index}`;
    const served = areas.get(id);
    if (served === undefined) return [{ field, message: 'there is no such person' }];
    const isNear = served.length === 0 || served.some((area) => isWithin(area, gridCode) || isWithin(gridCode, area));
    return isNear ? [] : [{ field, message: `serves in ${served.join(', ')}, which is not in ${gridCode}` }];
  });
  const unknown = areas.has(trainerId) ? [] : [{ field: 'trainerId', message: 'there is no such person' }];
  const problems = [...unknown, ...strangers];
  if (problems.length > 0) throw new Invalid(problems);
}

/** Of those who are there, where each serves; by the function of the database that gives away nothing else. */
async function areasOfEach(em: SqlEntityManager, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await em.execute<{ id: string; codes: string[] }[]>(
    `select id, array(select code from people.areas_of(person.id) order by 1) as codes
      from people.person where id = any (array(select json_array_elements_text(?::json))::uuid[])`,
    [JSON.stringify(ids)],
  );
  return new Map(rows.map(({ id, codes }) => [id, codes]));
}
