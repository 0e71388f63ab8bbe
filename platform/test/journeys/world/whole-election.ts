import { sql } from 'kysely';
import { expect } from 'vitest';
import { report } from './deeds.ts';
import type { JourneyWorld } from './journey-world.ts';
import { entered, TEXT, today, toChange, voteOf } from './selections.ts';

interface LedGrid {
  readonly code: string;
  readonly outgoing: { readonly personId: string };
}

/** A selection from the announcement to the day on which the next leader has the grid, and the outgoing one nothing of it. */
export async function wholeElection(world: JourneyWorld, { code, outgoing }: LedGrid): Promise<void> {
  const matterId = await handledBy(world, code, outgoing.personId);
  const announcement = { gridCode: code, method: 'VOTE', opensOn: today(0), closesOn: today(0) };
  const { announceSelection } = await world.send('AnnounceSelection', { input: announcement }, 'secretary');
  const { id } = announceSelection;

  const neighbour = await entered(world);
  const own = await stand(world, { id, personId: neighbour, namedBy: neighbour });
  const incumbent = await stand(world, { id, personId: outgoing.personId, namedBy: 'resident' });
  try {
    await decideOn(world, { id, own, incumbent });
    const { version, noticeUntil } = await read(world, id);
    await moveClock(world, `${noticeUntil} 24:00`);
    const term = { startsOn: today(0), endsOn: today(300) };
    const input = { ...toChange({ id, version }), ...term };
    expect(await world.refusal('ConfirmSelection', { input }, 'secretary')).toMatchObject({ code: 'FORBIDDEN' });
    const { confirmSelection } = await world.send('ConfirmSelection', { input }, 'officer');
    expect(confirmSelection).toMatchObject({
      id,
      status: 'CONFIRMED',
      appointment: { status: 'ACTIVE', basis: 'ELECTED', ...term, person: { displayName: '样例退休居民' } },
    });
    expect(confirmSelection.appointment.grid).toMatchObject({ code, leader: { id: neighbour }, vacantSince: null });
  } finally {
    await moveClock(world, null);
  }
  await expect
    .poll(async () => (await mattersOf(world, code, neighbour))[matterId]?.id, { timeout: 20_000 })
    .toBe(neighbour);
  expect(await mattersOf(world, code, outgoing.personId)).toEqual({});
}

/** Names somebody, who agrees to stand. */
async function stand(
  world: JourneyWorld,
  { id: selectionRoundId, personId, namedBy }: { id: string; personId: string; namedBy: string },
): Promise<string> {
  const input = namedBy === personId ? { selectionRoundId } : { selectionRoundId, personId };
  await world.send('Nominate', { input }, namedBy);
  const { data } = await world.ask(
    `{ selectionRound(id: "${selectionRoundId}") { candidates { id person { id } } } }`,
    {},
    personId,
  );
  const { id: candidacyId } = data.selectionRound.candidates.find(({ person }: Named) => person.id === personId);
  await world.send('AnswerNomination', { input: { candidacyId, stands: true, textVersion: TEXT } }, personId);
  return candidacyId;
}

interface Named {
  readonly person: { readonly id: string };
}

/** The review, the vote, an objection and its decision: on the day after nominations have closed. */
async function decideOn(world: JourneyWorld, of: { id: string; own: string; incumbent: string }): Promise<void> {
  const { id, own, incumbent } = of;
  const approved = { approvedIds: [own, incumbent] };
  const early = { input: { ...toChange(await read(world, id)), ...approved } };
  expect(await world.refusal('ReviewCandidates', early, 'secretary')).toMatchObject({ code: 'CONFLICT', subject: id });
  await moveClock(world, `${today(1)} 20:00`);
  const reviewed = await world.send('ReviewCandidates', early, 'secretary');
  const tallies = [
    { candidacyId: own, votes: 12 },
    { candidacyId: incumbent, votes: 8 },
  ];
  const vote = { ...voteOf(20), heldAt: new Date(`${today(1)}T10:00:00+08:00`).toISOString(), tallies, chosenId: own };
  const input = { ...toChange(reviewed.reviewCandidates), ...vote };
  const { recordVote } = await world.send('RecordVote', { input }, 'secretary');
  expect(recordVote).toMatchObject({ status: 'NOTICE', turnoutCount: 20 });
  await calendarIsThere(world, id);

  const objection = { selectionRoundId: id, candidacyId: own, text: '样例异议' };
  const { raiseObjection } = await world.send('Object', { input: objection }, 'resident');
  const decision = { objectionId: raiseObjection.objections[0].id, decision: 'NOT_UPHELD', reason: '样例理由' };
  const decided = { input: { ...toChange(await read(world, id)), ...decision } };
  const { decideObjection } = await world.send('DecideObjection', decided, 'officer');
  expect(decideObjection.status).toBe('NOTICE');
}

async function read(world: JourneyWorld, id: string): Promise<{ id: string; version: number; noticeUntil: string }> {
  const { data } = await world.ask(`{ selectionRound(id: "${id}") { id version noticeUntil } }`);
  return data.selectionRound;
}

/** At the end of a year the calendar of the next may not be published yet: then it comes now. */
async function calendarIsThere({ store }: JourneyWorld, id: string): Promise<void> {
  if (store === undefined) return expect.fail('the clock moves where the graph runs in this process');
  await sql`update people.selection_round set notice_until = ${today(9)} where id = ${id} and notice_until is null`.execute(
    store.kysely(),
  );
}

/** Stops the clock of people at a time of Shanghai, or lets it run again. */
async function moveClock({ store }: JourneyWorld, time: string | null): Promise<void> {
  if (store === undefined) return expect.fail('the clock moves where the graph runs in this process');
  const now = time === null ? sql`clock_timestamp()` : sql`${sql.lit(`${time}:00+08`)}::timestamptz`;
  await sql`create or replace function people.moment() returns timestamptz volatile language sql as $$ select ${now} $$`.execute(
    store.kysely(),
  );
}

/** A matter in the grid that its leader handles. */
async function handledBy(world: JourneyWorld, gridCode: string, leader: string): Promise<string> {
  const matter = await report(world, { kind: 'A1', severity: 'EMERGENCY', gridCode }, 'resident');
  const { errors } = await world.ask(
    `mutation ($input: AcceptMatterInput!) { acceptMatter(input: $input) { id } }`,
    { input: matter },
    leader,
  );
  expect(errors).toEqual([]);
  return matter.matterId;
}

interface Listed {
  readonly id: string;
  readonly handler: { readonly id: string } | null;
}

/** The handlers of the open matters that somebody sees in a micro-grid, by matter. */
export async function mattersOf(
  world: JourneyWorld,
  code: string,
  who: string,
): Promise<Record<string, Listed['handler']>> {
  const { grid } = await world.send('MattersOfMicroGrid', { code }, who);
  return Object.fromEntries(grid.matters.nodes.map(({ id, handler }: Listed) => [id, handler]));
}
