/** zip: an archive of files, written as they come. */
export { writeZip } from './write-zip.ts';
export type { Zipbestand } from './write-zip.ts';
