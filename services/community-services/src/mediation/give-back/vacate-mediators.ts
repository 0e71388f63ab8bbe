import type { SqlEntityManager } from '@mikro-orm/postgresql';

/**
 * Takes whoever may mediate no more off what they mediate, for the worker or the head to name another: who left the post in
 * the community, or may not be named to the parties. They stay named until then, and read no file. On leave they stay.
 * @param isSuspended counts no post that somebody else does now.
 */
export async function vacateMediators(
  em: SqlEntityManager,
  { personId, isSuspended = false }: { personId: string; isSuspended?: boolean },
): Promise<void> {
  // What the fact changed is looked at in SQL.
  await em.flush();
  await em.execute(
    `with left_by as (
        select mediation.id from community_services.mediation
        join community_services.mediator on mediator.mediation_id = mediation.id and mediator.status = 'ACTIVE'
        where mediator.person_id = ?::uuid and mediation.status not in ('FAILED', 'DONE')
          and not (exists (select from community_services.name_consent where person_id = mediator.person_id)
            and exists (select from community_services.post
              where (post.person_id = mediator.person_id or post.stand_in_id = mediator.person_id)
                and post.ended_at is null and not (?::boolean and post.paused_at is not null)
                and post.role in ('GRID_WORKER', 'MICRO_GRID_LEADER')
                and starts_with(post.grid_code, left(mediation.grid_code, 12))))
        order by mediation.id for update of mediation),
      changed as (
        update community_services.mediation set mediator_changes = mediator_changes + 1, version = version + 1
        from left_by where mediation.id = left_by.id)
      update community_services.mediator set status = 'OUT'
      from left_by where mediator.mediation_id = left_by.id and mediator.person_id = ?::uuid`,
    [personId, isSuspended, personId],
  );
}
