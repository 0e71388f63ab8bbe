import { createHash } from 'node:crypto';
import { problem, type HttpReply, type HttpRequest, type StreamedReply } from '@microgrid/process/http-server';
import { admit } from '../limits/admission.ts';
import type { Answering } from '../http/answering.ts';
import { contextOf, payingAsker } from '../http/asker.ts';
import { refusalOf } from '../http/refusal.ts';
import { figuresExported, figureRowsExported } from '../metrics.ts';
import type { RequestContext } from '../sources/data-source.ts';
import { refusalOfAnswer } from './answer-refused.ts';
import { askedQuestion, wantedTable, type AskedQuestion } from './asked-question.ts';
import { askingAs } from './asking-graph.ts';
import { clientFile } from './client-file.ts';
import type { FiguresPlace } from './figures-place.ts';
import type { ExportedTable } from './formats/export.ts';
import { FORMATS, type FormatName } from './formats/formats.ts';
import { columnsOf, type Cell, type FigureTable } from './question/figure-table.ts';
import { requireWhole, rowsOf, toldOf } from './question/told.ts';
import { dashed } from './saved-question.ts';
import { tablesFor } from './wanted-tables.ts';

/** Figures as a file, or what they would cost: asked of the graph as whoever asks, within all that holds for an operation. */
export async function answerFigures(
  place: FiguresPlace,
  request: HttpRequest,
  answering: Answering,
): Promise<HttpReply | StreamedReply> {
  const { server, log, budget, limits, figures } = answering;
  if (place.kind === 'CLIENT') return clientFile();
  if (place.kind === 'NO_FORMAT') return noFormat(place.format, request);
  try {
    const asker = await payingAsker(request, answering);
    const caller = await contextOf(request, { ...answering, ...asker });
    const graph = askingAs(server, caller);
    const asked = await askedQuestion(request, place.saved, { ...answering, ...asker, caller, graph });
    const weighed = { ...asked.question.asked, variables: asked.variables };
    const cost = admit(weighed, { schema: figures.schema(), limits });
    if (place.kind === 'COST') return toldCost(asked, { cost, limit: limits.cost, left: await budget?.left(caller) });
    const tables = tablesFor(asked.question, { format: place.format, wanted: wantedTable(request) });
    await budget?.spendOnFigures(caller, cost);
    const data = await graph.ask({ query: asked.question.query, variables: asked.variables });
    return await fileOf({ asked, tables, data }, { format: place.format, caller, log, request });
  } catch (error) {
    return refusalOfAnswer(error, request.id) ?? refusalOf(error, { requestId: request.id, log });
  }
}

function noFormat(format: string, { id }: HttpRequest): HttpReply {
  const message = `figures are no .${format} files: ask for ${Object.keys(FORMATS).join(', ')}`;
  return problem(404, { code: 'NOT_FOUND', message, requestId: id });
}

interface Costs {
  readonly cost: number;
  readonly limit: number;
  readonly left: unknown;
}

/** What a question would cost, what is left to spend, and what it would be a file of. */
function toldCost({ question, variables, saved }: AskedQuestion, { cost, limit, left }: Costs): HttpReply {
  const tables = question.tables.map((table) => ({
    name: table.name,
    columns: columnsOf(table).map(({ name, type }) => ({ name, type })),
  }));
  const formats = Object.keys(FORMATS);
  const told = { cost, limit, budget: left ?? null, question: question.text, variables, savedQuestion: saved ?? null };
  return { status: 200, headers: PRIVATE, body: JSON.stringify({ ...told, tables, formats }) };
}

interface Answered {
  readonly asked: AskedQuestion;
  readonly tables: readonly FigureTable[];
  readonly data: unknown;
}

interface Taking extends Pick<Answering, 'log'> {
  readonly format: FormatName;
  readonly caller: RequestContext;
  readonly request: HttpRequest;
}

/** Nobody keeps it: it is made for this answer, and made anew for whoever asks again. */
async function fileOf({ asked, tables, data }: Answered, { request, ...taking }: Taking): Promise<StreamedReply> {
  const { format, caller } = taking;
  for (const table of tables) requireWhole(table, data);
  const write = await FORMATS[format].load();
  const counted = { rows: 0 };
  const exported = tables.map((table): ExportedTable => {
    const rows = countedRows(rowsOf(table, data), counted);
    return { name: table.name, columns: columnsOf(table), rows, ...toldOf(table, data) };
  });
  const { question, variables, saved } = asked;
  const bytes = write(exported, {
    question: question.text,
    variables,
    savedQuestion: saved ?? null,
    roles: caller.actor.grants.map(({ role, scope }) => `${role} ${scope}`),
    askedAt: new Date().toISOString(),
  });
  const name = `${dashed(question.name ?? 'figures')}.${format}`;
  return {
    status: 200,
    headers: {
      ...PRIVATE,
      ...companionOf(asked, request),
      'content-type': FORMATS[format].mediaType,
      'content-disposition': `attachment; filename="${name}"`,
    },
    body: noted(bytes, () => note(asked, { ...taking, rows: counted.rows })),
  };
}

/** Where whoever has a file that cannot say it finds where its figures come from. */
function companionOf({ saved }: AskedQuestion, { url }: HttpRequest): Readonly<Record<string, string>> {
  return saved === undefined ? {} : { link: `</figures/${saved}.json${url.search}>; rel="describedby"` };
}

/** Of whoever asked alone. */
const PRIVATE = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

function* countedRows(rows: Iterable<Cell[]>, counted: { rows: number }): Generator<Cell[]> {
  for (const row of rows) {
    counted.rows++;
    yield row;
  }
}

/** Calls `done` once no more of it is read, be it all or a part. */
async function* noted(bytes: AsyncIterable<Uint8Array>, done: () => void): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } finally {
    done();
  }
}

/** Who took how many rows of which question, and nothing of what is in them; noted however little else is. */
function note({ question, saved }: AskedQuestion, { format, caller, log, rows }: Noted): void {
  figuresExported.inc({ format });
  figureRowsExported.inc({ format }, rows);
  const { requestId, actor } = caller;
  const asked = saved ?? `sha256:${createHash('sha256').update(question.text).digest('hex')}`;
  const told = { requestId, subject: actor.subject, question: asked, operationName: question.name, format, rows };
  const always = log.isLevelEnabled('fatal') ? log.child({}, { level: 'info' }) : log;
  always.info(told, 'figures taken');
}

interface Noted extends Omit<Taking, 'request'> {
  readonly rows: number;
}
