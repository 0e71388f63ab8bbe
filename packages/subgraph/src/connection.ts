import { IsInt, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { ArgsType, Directive, Field, Int, ObjectType, type ClassType } from 'type-graphql';

/** The paging arguments of every list. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, { defaultValue: 20, description: 'How many at most, 1 to 100 (BAD_USER_INPUT otherwise).' })
  @IsInt()
  @Min(1)
  @Max(100)
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The endCursor of the page before, from the same list with the same filter and order.',
  })
  @IsOptional()
  @MaxLength(1000)
  after?: string | null;
}

@ObjectType({ description: 'Where a page stands in its list (Relay).' })
@Directive('@shareable')
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follow after endCursor.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether some come before; false on a first page, lists are read forwards.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first on this page; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last on this page; null on an empty page.' })
  endCursor!: string | null;
}

/**
 * The Relay connection type of `node`.
 * @param name of the node's GraphQL type; `what` reads after "Page of", such as "grids（网格）".
 */
export function connectionOf<T extends object>(name: string, what: string, node: () => ClassType<T>) {
  @ObjectType(`${name}Edge`, { description: `One of the ${what} and where it stands in the list.` })
  class Edge {
    @Field(() => String, { description: 'Pass it as `after` to read on from here.' })
    cursor!: string;

    @Field(() => node(), { description: 'The thing itself.' })
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `Page of ${what}.` })
  class Connection {
    @Field(() => [node()], { description: 'What is on this page, in order.' })
    nodes!: T[];

    @Field(() => [Edge], { description: 'The same with a cursor each.' })
    edges!: Edge[];

    @Field(() => PageInfo, { description: 'Where this page stands.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many there are in the whole list; counted only when asked for.' })
    totalCount!: number;
  }
  return Connection;
}
