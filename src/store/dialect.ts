// Where the engines' SQL differs, in one place: the clock, the types of columns, and what text may hold.
import {
  DataTypeNode,
  OperationNodeTransformer,
  PostgresAdapter,
  PostgresQueryCompiler,
  RawNode,
  sql,
  type ColumnDefinitionNode,
  type Kysely,
  type KyselyPlugin,
  type OperationNode,
  type RawBuilder,
} from 'kysely'

export function isPostgres(kysely: Pick<Kysely<unknown>, 'getExecutor'>): boolean {
  return kysely.getExecutor().adapter instanceof PostgresAdapter
}

/** Milliseconds since the epoch by the database's clock, which all processes share. */
export function databaseNow(kysely: Pick<Kysely<unknown>, 'getExecutor'>): RawBuilder<number> {
  return isPostgres(kysely)
    ? sql<number>`cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`
    : sql<number>`cast((julianday('now') - 2440587.5) * 86400000 as integer)`
}

/**
 * Rows as a table called `given`, in one parameter: the statement stays the same however many they are, and is prepared once. Numbers are
 * whole; what a row lacks is null.
 */
export function given<Columns extends Readonly<Record<string, 'text' | 'bigint'>>>(
  kysely: Pick<Kysely<unknown>, 'getExecutor'>,
  columns: Columns,
  rows: readonly { readonly [Name in keyof Columns]?: string | number | null }[],
): RawBuilder<unknown> {
  const names = Object.entries(columns)
  const json = JSON.stringify(rows, (_, value: unknown) => (typeof value === 'string' ? storable(value) : value))
  if (isPostgres(kysely))
    return sql`json_to_recordset(${json}::json) as given(${sql.join(names.map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(type)}`))})`
  return sql`(select ${sql.join(names.map(([name]) => sql`value ->> ${sql.lit(name)} as ${sql.ref(name)}`))} from json_each(${json})) as given`
}

/** As what is given one by one is stored: half a character is none, and PostgreSQL's JSON refuses both it and U+0000. */
function storable(text: string): string {
  return (text.includes('\0') ? text.replaceAll('\0', '') : text).toWellFormed()
}

class ColumnTransformer extends OperationNodeTransformer {
  protected override transformColumnDefinition(node: ColumnDefinitionNode): ColumnDefinitionNode {
    const column = super.transformColumnDefinition(node)
    if (column.autoIncrement !== true) return column
    return { ...column, autoIncrement: false, dataType: DataTypeNode.create('bigserial') }
  }

  protected override transformDataType(node: DataTypeNode): DataTypeNode {
    if (node.dataType === 'integer') return DataTypeNode.create('bigint')
    if (node.dataType === 'text') return RawNode.createWithSql('text collate "C"') as OperationNode as DataTypeNode
    return node
  }
}

/**
 * The columns of the written migrations as PostgreSQL should have them: integers of 64 bits, text ordered by its bytes, both as on
 * SQLite, and numbers that count up.
 */
export class PostgresColumns implements KyselyPlugin {
  readonly #transformer = new ColumnTransformer()
  transformQuery: KyselyPlugin['transformQuery'] = ({ node }) => this.#transformer.transformNode(node)
  transformResult: KyselyPlugin['transformResult'] = ({ result }) => Promise.resolve(result)
}

/** PostgreSQL's text has no character U+0000, which nobody can see: it is left out. */
export class TextCompiler extends PostgresQueryCompiler {
  protected override appendValue(value: unknown): void {
    super.appendValue(typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '') : value)
  }
}
