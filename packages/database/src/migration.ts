import { Migration } from '@mikro-orm/migrations';

/**
 * A step of a schema, known by its name for ever: never change one that was released, add another. It is plain text, so
 * that no later edit of other code can change what it does.
 */
export interface MigrationStep {
  /** UTC time and what it does, such as 20261128T093000-matter-reporter: the order in which all steps of a schema run. */
  readonly name: string;
  /** Statements, each ended by a semicolon at the end of a line; `{schema}` stands for the name of the schema. */
  readonly sql: string;
  /** The names under which its statements were released before each concept had migrations of its own. */
  readonly landedAs: readonly string[];
}

/** A step that runs `sql` in one transaction. */
export function migration(name: string, sql: string, landedAs: readonly string[] = []): MigrationStep {
  return { name, sql, landedAs };
}

const NAME = /^\d{8}T\d{6}-[a-z0-9-]+$/;

/**
 * The steps in the order of their times, whichever concept they come from.
 * @throws Error naming one whose name is no time and what it does, or that is there twice.
 */
export function inOrder(steps: readonly MigrationStep[]): MigrationStep[] {
  const ordered = steps.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const [index, { name }] of ordered.entries()) {
    if (!NAME.test(name))
      throw new Error(`migration ${name}: name it by UTC time and deed, like 20261128T093000-posts`);
    if (ordered[index + 1]?.name === name) throw new Error(`two migrations are named ${name}`);
  }
  return ordered;
}

/** A step as MikroORM runs it. */
interface Runnable {
  readonly name: string;
  readonly class: new (...args: ConstructorParameters<typeof Migration>) => Migration;
}

/** The step as MikroORM runs it in `schema`. */
export function runnable({ name, sql }: MigrationStep, schema: string): Runnable {
  const statements = sql
    .replaceAll('{schema}', schema)
    .split(/;\s*$/m)
    .map((statement) => statement.trim());
  return {
    name,
    class: class extends Migration {
      override up(): void {
        for (const statement of statements) if (statement !== '') this.addSql(statement);
      }
    },
  };
}
