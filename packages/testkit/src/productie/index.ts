import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const BLAD = 'xl/worksheets/sheet1.xml';

/** The template of a statement as a person saves it, with a number in the column volume of the named rows. */
export function fillSjabloon(sjabloon: Uint8Array, rijen: readonly number[], volume: string): Buffer {
  const files = unzipSync(sjabloon);
  const xml = rijen.reduce(
    (text, rij) =>
      text.replace(new RegExp(`(<row r="${rij}".*?)</row>`), `$1<c r="F${rij}"><v>${volume}</v></c></row>`),
    strFromU8(files[BLAD] ?? new Uint8Array()),
  );
  return Buffer.from(zipSync({ ...files, [BLAD]: strToU8(xml) }));
}
