import type { Job } from '@microgrid/subgraph/job';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

const TEN_MINUTES_MS = 10 * 60 * 1000;

/**
 * Tells whoever has something in hand when it is about to be due, and once more when it is overdue. Each deadline has an id
 * made of it, so however often this runs, nobody is told twice; with a new deadline they are told of that.
 */
export const dueSoon: Job = {
  name: 'due-soon',
  everyMs: TEN_MINUTES_MS,
  atMidnight: true,
  async run({ database, log }) {
    const told = await database.transaction(tellDue);
    if (told > 0) log.info({ notifications: told }, 'told what is about to be due, and what is overdue');
  },
};

const now = 'community_services.moment()';
const endOf = (day: string) => `(${day} + 1)::timestamp at time zone 'Asia/Shanghai' - interval '1 millisecond'`;

/** Who has what in hand, by when, and how long before that it is about to be due: a quarter of a matter's time, a day at most. */
const inHand = [
  `select handler_id, 'MATTER', id, case when are_texts_sealed then left(grid_code, 15) else grid_code end, due_at, least(interval '1 day', (due_at - recorded_at) / 4)
    from community_services.matter where status in ('ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED') and not is_split
      and handler_id is distinct from about_person_id`,
  `select case when post.paused_at is null then post.person_id else post.stand_in_id end, 'OPINION', opinion.id, opinion.grid_code, opinion.due_at, interval '1 day'
    from community_services.opinion join community_services.post on post.role = 'MICRO_GRID_LEADER' and post.grid_code = opinion.grid_code and post.ended_at is null
    where opinion.status = 'OPEN'`,
  `select taker_id, 'MICRO_WISH', id, left(grid_code, 15), ${endOf('due_on')}, interval '1 day' from community_services.micro_wish where status = 'TAKEN'`,
  `select handler_id, 'WHISTLE', id, left(grid_code, 15), due_at, interval '1 day' from community_services.whistle where status = 'REPORTED_IN'`,
  `select activity_outcome.owner_id, 'ACTIVITY', activity_id, grid_code, ${endOf('due_on')}, interval '1 day' from community_services.activity_outcome where kind = 'ACTION' and done_at is null`,
];

/** What was overdue for longer, when this was added or while nothing ran, is no news. */
const newsOnly = `due_at - before <= ${now} and due_at > ${now} - interval '7 days'`;

async function tellDue(em: SqlEntityManager): Promise<number> {
  const told = await em.execute<{ id: string }[]>(
    `insert into community_services.notification (id, recipient_id, kind, at, about, about_id, grid_code, cause_id)
      select gen_random_uuid(), person_id, 'DUE_SOON', ${now}, about, about_id, grid_code,
        md5(concat_ws(' ', case when due_at < ${now} then 'overdue' else 'due' end, about, about_id, extract(epoch from due_at)))::uuid
      from (${inHand.join(' union all ')}) as in_hand(person_id, about, about_id, grid_code, due_at, before)
      where person_id is not null and ${newsOnly}
      on conflict (cause_id, recipient_id) do nothing returning id`,
  );
  return told.length;
}
