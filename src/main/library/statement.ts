import type { Database, Statement } from 'better-sqlite3'
import {
  type Compilable,
  type CompiledQuery,
  DummyDriver,
  Kysely,
  type RawBuilder,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely'
import type { ReadingDatabase, WritingDatabase } from './power'
import type { Tables } from './tables'

/**
 * Kysely builds and types the queries; better-sqlite3 runs them. Both ends are used without Kysely's own drivers,
 * because those are asynchronous: append, derive and index must be one synchronous transaction, in which nothing else
 * can come between. A query is compiled once a program and prepared once a connection.
 */
export const query = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** A whole query in SQL, for what Kysely has no words for. */
export function inSql<R>(raw: RawBuilder<R>): Pick<Compilable<R>, 'compile'> {
  return { compile: () => raw.compile(query) }
}

/** What a query is given when it runs: `given.page` stands for the value called `page`. */
export type Given<P> = { readonly [K in keyof P]: RawBuilder<P[K]> }

class Placeholder {
  readonly key: PropertyKey
  constructor(key: PropertyKey) {
    this.key = key
  }
}

type Build<P, R> = (given: Given<P>) => Pick<Compilable<R>, 'compile'>

/** A query that only reads. */
export interface Select<P, R> {
  all(db: ReadingDatabase, values: P): R[]
  /** The first row; undefined = there is none. */
  get(db: ReadingDatabase, values: P): R | undefined
  /** The first column of every row. */
  column(db: ReadingDatabase, values: P): R[keyof R][]
  /** For tests: its SQL, to ask SQLite for its plan. */
  readonly sql: string
}

/** A query that changes rows. */
export interface Change<P, R> {
  run(db: WritingDatabase, values: P): { readonly changes: number }
  /** The row that `returning` asks for. */
  get(db: WritingDatabase, values: P): R
  readonly sql: string
}

export function select<P, R>(build: Build<P, R>): Select<P, R> {
  const compiled = lazily(build)
  return {
    all: (db, values) => prepared(db, compiled()).all(bound(compiled(), values)) as R[],
    get: (db, values) => prepared(db, compiled()).get(bound(compiled(), values)) as R | undefined,
    column: (db, values) => prepared(db, compiled(), 'column').all(bound(compiled(), values)) as R[keyof R][],
    get sql() {
      return compiled().sql
    },
  }
}

export function change<P, R>(build: Build<P, R>): Change<P, R> {
  const compiled = lazily(build)
  return {
    run: (db, values) => prepared(db, compiled()).run(bound(compiled(), values)),
    get(db, values) {
      const row = prepared(db, compiled()).get(bound(compiled(), values)) as R | undefined
      if (row === undefined) throw new RangeError(`no row was changed by ${compiled().sql}`)
      return row
    },
    get sql() {
      return compiled().sql
    },
  }
}

function lazily<P, R>(build: Build<P, R>): () => CompiledQuery<R> {
  let compiled: CompiledQuery<R> | null = null
  const given = new Proxy({} as Given<P>, { get: (_, key) => sql.val(new Placeholder(key)) })
  return () => {
    compiled ??= build(given).compile()
    return compiled
  }
}

function bound<P>(compiled: CompiledQuery, values: P): unknown[] {
  return compiled.parameters.map((parameter) =>
    parameter instanceof Placeholder ? values[parameter.key as keyof P] : parameter,
  )
}

type Answer = 'row' | 'column'
const caches: Readonly<Record<Answer, WeakMap<Database, Map<CompiledQuery, Statement>>>> = {
  row: new WeakMap(),
  column: new WeakMap(),
}

function prepared(db: Database, compiled: CompiledQuery, answer: Answer = 'row'): Statement {
  let statements = caches[answer].get(db)
  if (!statements) {
    statements = new Map()
    caches[answer].set(db, statements)
  }
  let statement = statements.get(compiled)
  if (!statement) {
    statement = db.prepare(compiled.sql)
    if (answer === 'column') statement.pluck()
    statements.set(compiled, statement)
  }
  return statement
}
