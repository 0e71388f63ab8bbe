import type { SqlEntityManager } from '@mikro-orm/postgresql';

/**
 * Notes which leaders the street reviews, of those that are not reviewed yet or of which a dispute is to be settled: where
 * the post of the head is empty, or who has its rights is the evaluated. As internal work.
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
  where subject = 'MICRO_GRID_LEADER' and grid_code ^@ ? and (status in ('OPEN', 'SELF_REVIEW', 'COMPUTED')
    or (status in ('REVIEWED', 'NOTIFIED') and exists (
      select 1 from evaluations.evidence where evaluation_id = evaluation.id
        and disputed_at is not null and dispute_outcome is null and not is_excluded)))
) waiting
where waiting.id = evaluation.id and waiting.is_streets <> evaluation.is_for_street`;
