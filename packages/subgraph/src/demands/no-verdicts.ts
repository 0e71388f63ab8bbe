import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** A name of the schema with the words that belong to it, and what is said of it. */
interface Named {
  /** Such as `Household.riskLevel`. */
  readonly path: string;
  /** The type of what it names, if it has one. */
  readonly type?: string;
  readonly description?: string | null | undefined;
}

const SERVED = /resident|inhabitant|household|famil(y|ies)|neighbour|citizen|petitioner|reporter|person(?!al)|people/i;
const VERDICT =
  /^(scor(e|es|ing)|grad(e|es|ing)|tags?|tagging|label(s|led|ling)?|rank(s|ed|ing|ings)?|rat(ed|ing|ings)|levels?|tiers?|risks?|risky|colou?rs?|points|credit|profil(e|es|ing)|blacklist|watchlist|(sub)?score)$/i;
/** What has no other use than to judge people, whatever it hangs on. */
const ALWAYS = /risk_?colou?r|social_?credit|black_?list|watch_?list/i;

const SERVED_CHINESE = '居民|村民|住户|农户|家庭|户主|群众|市民|人员|个人|上报人';
const VERDICT_CHINESE =
  '评分|打分|得分|积分|评级|等级|分级|星级|标签|排名|排行|风险|信用|画像|三色|红黄蓝|黑名单|重点关注';
const CHINESE = new RegExp(
  `(${SERVED_CHINESE})的?[^，。；、（）\\s]{0,4}(${VERDICT_CHINESE})|(${VERDICT_CHINESE})[^，。；、（）\\s]{0,2}(${SERVED_CHINESE})|重点人员|重点人群`,
);
const OF_THE_SERVED =
  /\b(risk|score|grade|rank|ranking|rating|tag|label)s?( level| colou?r)? (of|for) (a|an|the|each|every|all)? ?(resident|household|famil|citizen|petitioner)/i;
const SERVED_S =
  /\b(resident|household|family|citizen|petitioner)('s|s')? (risk|score|grade|rank|ranking|rating|tag)s?\b/i;

/**
 * Refuses a schema in which a score, grade, tag, ranking or risk colour of a resident or household could be (domain E1).
 * Those who serve are evaluated by their appointments, never as persons.
 * @throws Error naming each type, field, argument and enum value that judges those who are served.
 */
export function requireNoVerdicts(schema: GraphQLSchema): void {
  const judging = Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap(namesOf)
    .filter(judgesTheServed)
    .map(({ path }) => path);
  if (judging.length > 0) throw new Error(`no resident or household is ever judged, but see ${judging.join(', ')}`);
}

/** Whether a name, or what is said of it, judges those who are served. */
export function judgesTheServed({ path, type = '', description }: Named): boolean {
  const words = `${path} ${type}`.split(/[\W_]+|(?<=[a-z])(?=[A-Z])/);
  const isNamedSo = SERVED.test(`${path} ${type}`) && words.some((word) => VERDICT.test(word));
  const said = description ?? '';
  return isNamedSo || ALWAYS.test(path) || [CHINESE, OF_THE_SERVED, SERVED_S].some((pattern) => pattern.test(said));
}

function namesOf(type: GraphQLNamedType): Named[] {
  const own = { path: type.name, description: type.description };
  if (isEnumType(type)) {
    const values = type.getValues();
    return [own, ...values.map(({ name, description }) => ({ path: `${type.name}.${name}`, description }))];
  }
  if (isInputObjectType(type)) return [own, ...membersOf(type.name, Object.values(type.getFields()))];
  if (isUnionType(type)) return [own, ...type.getTypes().map(({ name }) => ({ path: type.name, type: name }))];
  if (!isObjectType(type) && !isInterfaceType(type)) return [own];
  const fields = Object.values(type.getFields());
  return [
    own,
    ...membersOf(type.name, fields),
    ...fields.flatMap((field) => membersOf(`${type.name}.${field.name}`, field.args)),
  ];
}

function membersOf(
  owner: string,
  members: readonly {
    name: string;
    description?: string | null | undefined;
    type: Parameters<typeof getNamedType>[0];
  }[],
): Named[] {
  return members.map(({ name, description, type }) => ({
    path: `${owner}.${name}`,
    description,
    type: getNamedType(type)?.name ?? '',
  }));
}
