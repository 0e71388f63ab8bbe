import { createHash } from 'node:crypto';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { appFiles } from './app-module.ts';

const sdl = `
  "A code." scalar GridCode
  "A stage（阶段）." enum Stage { "Open（未结）, for now." OPEN "Closed（已结）." CLOSED }
  enum GridOrder { "By code." CODE_ASC }
  "A grid（网格）." type Grid { code: GridCode! name: String stage: Stage }
  type Query { grid(code: GridCode!): Grid grids(orderBy: GridOrder): [Grid!]! }
  input PartInput { "Words（文字）, 1 to 9 characters." text: String! "Below it（下级）." below: [PartInput!] }
  input NameInput { "Of the client." writeId: ID "The grid（网格）." code: GridCode! "How far（阶段）." stage: Stage! "Until when（截止日）." until: String "Its parts（部分）, 2 at most." parts: [PartInput!] }
  type Mutation { name(input: NameInput!): Grid }
`;

const filesOf = (text: string, schema = sdl) => appFiles(buildSchema(schema), { sdl: schema, text });

describe('the files of an app', () => {
  it('are a typed document of each operation, and its text, with its fragments, in the manifest alone', async () => {
    const { module, manifest } = await filesOf(
      'query One($code: GridCode!) { grid(code: $code) { ...Card } } fragment Card on Grid { name } mutation Name($input: NameInput!) { name(input: $input) { code } }',
    );
    const texts: Record<string, string> = JSON.parse(manifest);
    expect(Object.values(texts)).toEqual([
      'query One($code: GridCode!) {\n  grid(code: $code) {\n    ...Card\n  }\n}\n\nfragment Card on Grid {\n  name\n}',
      'mutation Name($input: NameInput!) {\n  name(input: $input) {\n    code\n  }\n}',
    ]);
    for (const [id, text] of Object.entries(texts)) {
      expect(id).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`);
      expect(module).toContain(`id: '${id}'`);
    }
    expect(module).toContain('export const One: TrustedDocument<OneQuery, OneQueryVariables> = {');
    expect(module).toContain(`kind: 'mutation'`);
    expect(module).toContain('export type OneQuery = { readonly grid: { readonly name: string | null } | null };');
    expect(module).not.toContain('...Card');
  });

  it('have words of the enums that the app knows, and none of those for machines', async () => {
    const { module } = await filesOf('query All($order: GridOrder) { grids(orderBy: $order) { stage } }');
    expect(module).toContain(`export const stageWords: Readonly<Record<Stage, Words>> = {
  OPEN: ["未结","Open"],
  CLOSED: ["已结","Closed"],
};`);
    expect(module).not.toContain('gridOrderWords');
    expect((await filesOf('query One($code: GridCode!) { grid(code: $code) { name } }')).module).not.toContain('Words');
  });

  it('have a form of each write, in the words of the schema, without the id that the client makes', async () => {
    const { module } = await filesOf('mutation Name($input: NameInput!) { name(input: $input) { code } }');
    expect(module).toContain(`export const nameForm: Form = [
  { kind: 'ID', "name":"code","words":["网格","The grid"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'CHOICE', choices: stageWords, "name":"stage","words":["阶段","How far"],"isRequired":true,"isList":false,"hint":"" },
  { kind: 'TEXT', "name":"until","words":["截止日","Until when"],"isRequired":false,"isList":false,"hint":"" },
  { kind: 'GROUP', fields: [
  { kind: 'TEXT', "name":"text","words":["文字","Words"],"isRequired":true,"isList":false,"hint":"1 to 9 characters.","most":9 },
  { kind: 'GROUP', fields: [
  { kind: 'TEXT', "name":"text","words":["文字","Words"],"isRequired":true,"isList":false,"hint":"1 to 9 characters.","most":9 },
], "name":"below","words":["下级","Below it"],"isRequired":false,"isList":true,"hint":"" },
], "name":"parts","words":["部分","Its parts"],"isRequired":false,"isList":true,"hint":"2 at most." },
];`);
  });

  it.each([
    ['an operation without a name', '{ grid(code: "1") { name } }', sdl, 'has no name'],
    [
      'a subscription',
      'subscription A { grids { code } }',
      `${sdl} type Subscription { grids: [Grid!] }`,
      'only queries',
    ],
    ['a field that there is not', 'query A { grid(code: "1") { colour } }', sdl, 'Cannot query field "colour"'],
    [
      'a fragment that nothing uses',
      'query A { grids { code } } fragment B on Grid { name }',
      sdl,
      '"B" is never used',
    ],
    ['nothing to ask', 'fragment B on Grid { name }', sdl, 'there is no operation'],
    [
      'a value without a Chinese term',
      'query A { grids { stage } }',
      sdl.replace('Closed（已结）', 'Closed'),
      'Stage.CLOSED has no Chinese term',
    ],
    [
      'a field of a write without a Chinese term',
      'mutation Name($input: NameInput!) { name(input: $input) { code } }',
      sdl.replace('The grid（网格）', 'The grid'),
      'NameInput.code has no Chinese term',
    ],
  ])('are not made of %s', async (_what, text, schema, message) => {
    await expect(filesOf(text, schema)).rejects.toThrow(message);
  });
});
