import { Migration } from '@mikro-orm/migrations';

/** A step of a schema, known by its name for ever: never change one that was released, add another. */
export interface MigrationStep {
  readonly name: string;
  readonly class: new (...args: ConstructorParameters<typeof Migration>) => Migration;
}

/** A step that runs `sql`, statements ended by a semicolon at the end of a line, in one transaction. */
export function migration(name: string, sql: string): MigrationStep {
  const statements = sql.split(/;\s*$/m).map((statement) => statement.trim());
  return {
    name,
    class: class extends Migration {
      override up(): void {
        for (const statement of statements) if (statement !== '') this.addSql(statement);
      }
    },
  };
}
