/**
 * What a client does about an error:
 * - `fix`: shows the words at the field (`error.field`), and lets the user correct it
 * - `signIn`: asks the user to sign in; what waits in the queue stays
 * - `tell`: says it; sending it again would change nothing
 * - `reload`: reads anew what is shown, and says that something changed
 * - `retry`: sends it again, as `ask` and the queue do by themselves
 * - `update`: asks for a newer version of the app
 * - `report`: says it with `error.requestId`, which the operators' log has too
 */
export type Act = 'fix' | 'signIn' | 'tell' | 'reload' | 'retry' | 'update' | 'report';

/** In Chinese and in English. */
export type Words = readonly [zh: string, en: string];

interface Entry {
  readonly act: Act;
  readonly words: Words;
}

const TOO_MUCH: Words = ['内容太多，请减少后再试', 'Too much at once: send less'];
const TOO_WIDE: Words = ['范围太大，请缩小范围', 'Too much: narrow what you ask for'];
const AWAY: Words = ['服务暂时不可用，请稍候', 'The service is out for the moment'];
const FAULT: Words = ['系统出错，已记录', 'Something broke; it is logged'];
const APP_FAULT: Words = ['应用出错，请反馈', 'The app made a mistake: please report it'];
const OLD_APP: Words = ['应用版本过旧，请更新', 'This version of the app is too old: update it'];

/** Every code that the graph gives (docs/errors.md), and this client's own `NO_ANSWER`. */
export const catalogue: Readonly<Record<Act, Readonly<Record<string, Words>>>> = {
  fix: {
    BAD_USER_INPUT: ['填写有误，请按提示修改', 'Please correct this'],
    QUESTION_TOO_FINE: ['问得太细，请放宽条件', 'Too fine: ask more coarsely'],
    TOO_MANY_GROUPS: ['分组太多，请减少分组', 'Too many groups: ask for fewer'],
    TOO_MANY_ROWS: TOO_WIDE,
    BODY_TOO_LARGE: TOO_MUCH,
    MAX_VARIABLES_BYTES_LIMIT: TOO_MUCH,
    MAX_LIST_INPUT_LIMIT: TOO_MUCH,
  },
  signIn: {
    UNAUTHENTICATED: ['请重新登录', 'Please sign in again'],
  },
  tell: {
    FORBIDDEN: ['您的岗位不能办理此项', 'Your post may not do this'],
    NOT_FOUND: ['没有找到，或不在您的范围内', 'Not found, or not within your grids'],
    TOO_MANY_REFUSALS: ['查阅被拒次数过多，请稍后再试', 'Refused too often: try again later'],
    DEADLINE_EXCEEDED: ['用时过长，请缩小范围或稍后再试', 'It took too long: ask for less, or later'],
    ANSWER_TOO_LARGE: TOO_WIDE,
    COST_ESTIMATED_TOO_EXPENSIVE: TOO_WIDE,
    MAX_PAGE_SIZE_LIMIT: TOO_WIDE,
    MAX_PLANNING_LIMIT: TOO_WIDE,
    TOO_MANY_ERRORS: FAULT,
  },
  reload: {
    CONFLICT: ['情况已有变化，请看最新情况', 'Things have changed meanwhile: look again'],
    STREAM_ENDED: ['实时更新已中断，请看最新情况', 'Live updates stopped: look again'],
  },
  retry: {
    NO_ANSWER: ['没有网络，或没有收到答复', 'No network, or no answer'],
    NOT_CAUGHT_UP: ['数据正在同步，请稍候', 'Not there yet: a moment'],
    BUSY: ['正在办理的人较多，请稍候', 'Many are at it: a moment'],
    REQUEST_RATE_LIMITED: ['操作太频繁，请稍候', 'Too many requests: a moment'],
    DATABASE_UNAVAILABLE: AWAY,
    DISK_FULL: AWAY,
    SUBGRAPH_UNAVAILABLE: AWAY,
    IDENTITY_UNAVAILABLE: AWAY,
    STARTING: AWAY,
  },
  update: {
    UNKNOWN_DOCUMENT: OLD_APP,
    GRAPHQL_VALIDATION_FAILED: OLD_APP,
  },
  report: {
    INTERNAL_SERVER_ERROR: FAULT,
    BAD_REQUEST: APP_FAULT,
    UNSUPPORTED_MEDIA_TYPE: APP_FAULT,
    ORIGIN_REFUSED: APP_FAULT,
    GRAPHQL_PARSE_FAILED: APP_FAULT,
    OPERATION_RESOLUTION_FAILURE: APP_FAULT,
    SUBSCRIPTIONS_NOT_OFFERED: APP_FAULT,
    PERSISTED_QUERY_NOT_FOUND: APP_FAULT,
    PERSISTED_QUERY_INVALID: APP_FAULT,
    FREE_TEXT_REFUSED: APP_FAULT,
    EXPLANATION_REFUSED: APP_FAULT,
    TOO_MANY_STREAMS: APP_FAULT,
  },
};

const entries: Readonly<Record<string, Entry>> = Object.assign(
  {},
  ...Object.entries(catalogue).map(([act, codes]) =>
    Object.fromEntries(Object.entries(codes).map(([code, words]) => [code, { act, words }])),
  ),
);

/** What to do about a code, and how to say it; undefined: the catalogue does not know it. */
export function entryOf(code: string): Entry | undefined {
  if (Object.prototype.hasOwnProperty.call(entries, code)) return entries[code];
  // The rest of docs/limits.md: how large the text of an operation may be, which no user can do anything about.
  return /^MAX_\w+_LIMIT$/.test(code) ? { act: 'report', words: APP_FAULT } : undefined;
}
