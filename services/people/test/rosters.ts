import { createHash } from 'node:crypto';
import { Role, type Actor } from '@microgrid/access/actor';
import { filePlace } from '@microgrid/process/files';
import type { HttpReply } from '@microgrid/process/http-server';
import { newId } from '@microgrid/subgraph/ids';
import { expect } from 'vitest';
import { checkRosters } from '../src/roster-import/check/check-rosters.job.ts';
import { AppointmentEntity } from '../src/appointment/appointment.entity.ts';
import { OfficePostEntity } from '../src/office-post/office-post.entity.ts';
import { PersonEntity } from '../src/person/person.entity.ts';
import { inChinese } from '../src/roster-import/in-chinese.ts';
import { openPeople, type TestPeople } from './people.ts';
import { actor, COMMUNITY, daysFromToday, GENERAL, STREET } from './seed.ts';

/** The columns of a roster as people write them. */
export const HEADERS = ['编号', '姓名', '联系电话', '来源', '是否成年', '职务', '网格编码', '任期起', '任期止', '依据'];
export type Cells = Partial<Record<string, string>>;

/** A leader of a micro-grid, whom nobody knows yet. */
export const leaderRow = (gridCode: string, own: Cells = {}): Cells => ({
  姓名: '样例新微网格长',
  来源: '退休人员',
  是否成年: '是',
  职务: '微网格长',
  网格编码: gridCode,
  任期起: daysFromToday(-30),
  任期止: daysFromToday(200),
  依据: '竞选',
  ...own,
});
export const contactRow = (own: Cells = {}): Cells => leaderRow(GENERAL, { 职务: '联系两委', 依据: '聘任', ...own });

/** The rows as a CSV in UTF-8. */
export function csvOf(rows: readonly Cells[], headers: readonly string[] = HEADERS): Uint8Array {
  const lines = [headers, ...rows.map((row) => headers.map((header) => row[header.trim()] ?? ''))];
  return Buffer.from(lines.map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n'));
}

const FIELDS = 'id status uploadPath annotatedPath rowCount checkedCount goodCount appliedCount refusal version';
const READ = `query ($id: ID!, $where: RosterRowWhere) { rosterImport(id: $id) { ${FIELDS} startedAt
  rows(where: $where, first: 100) { totalCount nodes { number status problems { column message } appointment { id } } } } }`;
const START = `mutation ($input: StartRosterImportInput!) { startRosterImport(input: $input) { ${FIELDS} } }`;
export const APPLY = `mutation ($input: ApplyRosterImportInput!) { applyRosterImport(input: $input) { ${FIELDS} } }`;
const CANCEL = `mutation ($input: CancelRosterImportInput!) { cancelRosterImport(input: $input) { ${FIELDS} } }`;

export const announced = (bytes: Uint8Array, areaCode = COMMUNITY) => ({
  writeId: newId(),
  areaCode,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes: bytes.length,
});

/** The words in which tests speak of rosters. */
function rostersOf(people: TestPeople) {
  const exchange = (
    method: 'GET' | 'PUT',
    path: string,
    caller: Actor,
    bytes: Uint8Array = new Uint8Array(),
  ): Promise<HttpReply> => {
    const place = filePlace(path) ?? expect.fail(`${path} is no file`);
    return people.subgraph.exchange({ ...place, method, bytes }, { actor: caller });
  };
  const start = (input: object, caller: Actor) => people.ask(START, { input }, caller);
  const read = async (id: string, caller: Actor, where: object | null = null) =>
    (await people.ask(READ, { id, where }, caller)).data.rosterImport;
  const check = () => people.runJob(checkRosters);
  const handedOver = async (bytes: Uint8Array, caller: Actor, areaCode?: string) => {
    const { data, errors } = await start(announced(bytes, areaCode), caller);
    expect(errors).toEqual([]);
    const { id, uploadPath } = data.startRosterImport;
    const { status } = await exchange('PUT', uploadPath, caller, bytes);
    expect(status).toBe(202);
    return { id, uploadPath };
  };
  return {
    start,
    read,
    check,
    handedOver,
    put: (path: string, caller: Actor, bytes: Uint8Array) => exchange('PUT', path, caller, bytes),
    get: (path: string, caller: Actor) => exchange('GET', path, caller),
    apply: (input: object, caller: Actor) => people.ask(APPLY, { input }, caller),
    cancel: (input: object, caller: Actor) => people.ask(CANCEL, { input }, caller),
    /** Hands a file over and has it checked. */
    async checked(bytes: Uint8Array, caller: Actor, areaCode?: string) {
      const { id } = await handedOver(bytes, caller, areaCode);
      await check();
      return read(id, caller);
    },
  };
}

/** A head whose post is stored, as the clock looks for it. */
async function headInPost(people: TestPeople): Promise<Actor> {
  const subject = await people.someone();
  await people.serving({ personId: subject, role: 'TOTAL_GRID_HEAD', gridCode: COMMUNITY });
  return actor(subject, { role: Role.TOTAL_GRID_HEAD, scope: COMMUNITY });
}

/** What a refused request says. */
export function refusalOf({ status, body }: HttpReply) {
  const { errors } = JSON.parse(String(body));
  return { status, code: errors[0].extensions.code };
}

/** A head and a street officer in post, and what tests ask of what they bring in. */
export async function openRosters() {
  const people = await openPeople();
  const rosters = rostersOf(people);
  const head = await headInPost(people);
  const officer = await officerInPost(people);
  const em = () => people.subgraph.database.orm.em.fork();
  return {
    ...rosters,
    people,
    head,
    officer,
    em,
    /** Who holds the post of a micro-grid. */
    async holderOf(gridCode: string) {
      const post = await em().findOne(AppointmentEntity, { gridCode, status: 'ACTIVE' });
      return post === null ? null : em().findOne(PersonEntity, post.personId);
    },
    /** Brings a file in, all of it. */
    async applied(bytes: Uint8Array, caller = head) {
      const { id, version } = await rosters.checked(bytes, caller);
      const { data, errors } = await rosters.apply({ rosterImportId: id, expectedVersion: version }, caller);
      expect(errors).toEqual([]);
      return data.applyRosterImport;
    },
    close: () => people.close(),
  };
}
export type Rosters = Awaited<ReturnType<typeof openRosters>>;

interface TestedRow {
  readonly status: string;
  readonly problems: readonly { readonly column: string; readonly message: string }[];
}
interface Read {
  readonly rows: { readonly nodes: readonly TestedRow[] };
}

export const statusesOf = ({ rows }: Read) => rows.nodes.map(({ status }) => status);
/** What is wrong, all of which the copy of a file must be able to say in Chinese. */
export const problemsOf = ({ rows }: Read) =>
  rows.nodes.flatMap(({ problems }) =>
    problems.map(({ column, message }) => {
      expect(inChinese(message), `${message}, in Chinese`).not.toBe(message);
      return `${column}: ${message}`;
    }),
  );

export async function officerInPost(people: TestPeople): Promise<Actor> {
  const subject = await people.someone();
  const post = { id: newId(), personId: subject, role: 'STREET_OFFICER', areaCode: STREET } as const;
  await people.insert(OfficePostEntity, [
    { ...post, startsOn: '2026-01-01', departmentId: null, endsOn: null, endedAt: null, version: 1 },
  ]);
  return actor(subject, { role: Role.STREET_OFFICER, scope: STREET });
}
