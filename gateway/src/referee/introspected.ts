import { execute, TypeInfo, visit, visitWithTypeInfo, type ExecutionResult } from 'graphql';
import type { PlanExecutor } from '../execution/executor.ts';
import { INTROSPECTION } from '../limits/document-shape.ts';

type Asked = Pick<Parameters<PlanExecutor['execute']>[0], 'schema' | 'document' | 'request'>;

/** The answer, with what it says of the schema said of `schema`. */
export async function introspected(
  { schema, document, request }: Asked,
  answer: ExecutionResult,
): Promise<ExecutionResult> {
  let isAsked = false;
  const info = new TypeInfo(schema);
  const aboutSchema = visit(
    document,
    visitWithTypeInfo(info, {
      Field({ name }) {
        if (info.getParentType() !== schema.getQueryType()) return undefined;
        isAsked ||= INTROSPECTION.has(name.value);
        return INTROSPECTION.has(name.value) ? false : null;
      },
    }),
  );
  if (!isAsked || answer.data == null) return answer;
  const { operationName = null, variables = {} } = request;
  const { data } = await execute({ schema, document: aboutSchema, operationName, variableValues: variables });
  return { ...answer, data: { ...answer.data, ...data } };
}
