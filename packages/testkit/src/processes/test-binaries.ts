/**
 * The PostgreSQL binaries that the db tests run on: the embedded ones, or those of `KAVEL_TEST_POSTGRES_BIN`, such as
 * Debian's 15. Processes that a test starts inherit the variable.
 */
export function testBinaries(): { readonly binFolder?: string } {
  const binFolder = process.env['KAVEL_TEST_POSTGRES_BIN'];
  return binFolder === undefined || binFolder === '' ? {} : { binFolder };
}
