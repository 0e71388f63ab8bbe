import {
  GraphQLError,
  Kind,
  visit,
  type DocumentNode,
  type FloatValueNode,
  type IntValueNode,
  type OperationDefinitionNode,
} from 'graphql';

/**
 * The one operation of `document` that is to be carried out.
 * @throws GraphQLError naming what the client has to say otherwise.
 */
export function resolvedOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode | undefined,
): OperationDefinitionNode {
  if (operation === undefined) {
    throw refused('OPERATION_RESOLUTION_FAILURE', '`operationName` must name one of the operations that were sent');
  }
  if (operation.operation === 'subscription') {
    throw refused('SUBSCRIPTIONS_NOT_OFFERED', 'a subscription is answered at /graphql/stream, by server-sent events');
  }
  visit(document, {
    Argument({ name, value: sent }) {
      visit(sent, { [Kind.FLOAT]: requireFinite(name.value), [Kind.INT]: requireFinite(name.value) });
    },
  });
  return operation;
}

/** A planner prints numbers as it has read them, and of one too large it has read infinity. */
function requireFinite(argument: string) {
  return ({ value }: FloatValueNode | IntValueNode) => {
    if (Number.isFinite(Number(value))) return;
    throw refused('BAD_USER_INPUT', `${argument}: a number is too large`, { argument });
  };
}

function refused(code: string, message: string, told: { argument?: string } = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...told, http: { status: 400 } } });
}
