/** One step of the file's format. Additive only; once shipped a migration never changes. */
export type Migration = { readonly version: number; readonly name: string; readonly sql: string };
