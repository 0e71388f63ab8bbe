import type { SqlEntityManager } from '@mikro-orm/postgresql';

/**
 * Notes which leaders the street reviews, of those that are not reviewed yet: where the post of the head is empty, or who
 * has its rights is the evaluated. As internal work.
 * @param community of all communities when left out.
 */
export async function passToStreet(em: SqlEntityManager, community = ''): Promise<void> {
  await em.flush();
  await em.execute(PASS, [community]);
}

const PASS = `
update evaluations.evaluation set is_for_street = not is_for_street
from (
  select id, not exists (
    select 1 from evaluations.head_post where ended_at is null and acting_id is not null
      and acting_id is distinct from evaluation.person_id and evaluation.grid_code ^@ head_post.grid_code
  ) as is_streets
  from evaluations.evaluation
  where subject = 'MICRO_GRID_LEADER' and status in ('OPEN', 'SELF_REVIEW', 'COMPUTED') and grid_code ^@ ?
) waiting
where waiting.id = evaluation.id and waiting.is_streets <> evaluation.is_for_street`;
