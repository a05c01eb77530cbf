import type { Referentie } from '@kavel/formats/referentie';

/** The conditions between fields of AW319 the slow, obvious way (standards.md §1.3-1.4), for the slow reader. */

type Velden = Readonly<Record<string, string>>;
/** A return code and the field it is about. */
export type Oordeel = readonly [retourcode: string, veld: string];

const isZero = (text: string | undefined): boolean => /^0*$/.test(text ?? '');
const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';

export function slowKop(velden: Velden): readonly Oordeel[] {
  const found: Oordeel[] = [];
  if ((velden['0115'] ?? '') < (velden['0114'] ?? '')) found.push(['0021', '0115']);
  if (isBlank(velden['0116'])) found.push(['0030', '0116']);
  if (isZero(velden['0108'])) found.push(['0018', '0108']);
  if (isZero(velden['0106']) !== isBlank(velden['0107'])) found.push(['0001', '0107']);
  if (!isZero(velden['0111']) && isZero(velden['0110'])) found.push(['0001', '0110']);
  const betaling: Velden = { '01': '0109', '02': '0110', '03': '0111', '04': '0112' };
  if (isZero(velden[betaling[velden['0113'] ?? ''] ?? ''])) found.push(['0001', '0113']);
  return found;
}

export function slowVerzekerde(velden: Velden, dagtekening: string): readonly Oordeel[] {
  const found: Oordeel[] = [];
  if (isZero(velden['0204'])) found.push(['0423', '0204']);
  if ((velden['0207'] ?? '') > dagtekening) found.push(['0001', '0207']);
  if ((velden['0212'] === '2') !== !isBlank(velden['0213'])) found.push(['0001', '0213']);
  if (isBlank(velden['0213']) && !isBlank(velden['0214']) && !isZero(velden['0214']))
    found.push(['0001', '0214']);
  const nederland = !isBlank(velden['0217']);
  if (nederland && !isBlank(velden['0218']) && !isZero(velden['0218'])) found.push(['0001', '0218']);
  if (!nederland && (isBlank(velden['0221']) || velden['0221'] === '00')) found.push(['0001', '0221']);
  const zonderOrgaan = isZero(velden['0224']) && (isBlank(velden['0225']) || isZero(velden['0225']));
  const zonderNummer = isBlank(velden['0205']) || isZero(velden['0205']);
  if (velden['0203'] === '999999999' && zonderOrgaan && zonderNummer) found.push(['8412', '0205']);
  return found;
}

export function slowIndicatie(velden: Velden, { tabellen }: Referentie): readonly Oordeel[] {
  const found: Oordeel[] = [];
  const { '0412': functie = '', '0413': zzp = '' } = velden;
  if (isZero(velden['0411'])) {
    if (functie !== '00') found.push(['8383', '0412']);
    if (zzp !== '000') found.push(['8384', '0413']);
    if (!isZero(velden['0410'])) found.push(['8402', '0410']);
    if (!isZero(velden['0408'])) found.push(['8403', '0408']);
    if (!isBlank(velden['0409'])) found.push(['8405', '0409']);
    return found;
  }
  if (isBlank(velden['0409'])) found.push(['8404', '0409']);
  if (isZero(velden['0410'])) found.push(['1061', '0410']);
  if (functie === '00' && zzp === '000') {
    const rijen = koppelrijen(velden, tabellen.koppeltabel?.rijen ?? []);
    const kent = [
      rijen.some(({ zzpcodes }) => zzpcodes.length > 0),
      rijen.some(({ functiecodes }) => functiecodes.length > 0),
    ].join();
    const oordelen: Record<string, Oordeel> = {
      'true,false': ['8212', '0413'],
      'false,true': ['8213', '0412'],
    };
    found.push(oordelen[kent] ?? ['8352', '0411']);
  }
  return found;
}

const MINUTEN: Readonly<Record<string, number>> = { '01': 1, '04': 60, '07': 5, '14': 1440, '16': 240 };

export function slowAantal(velden: Velden, { tabellen }: Referentie): readonly Oordeel[] {
  const found: Oordeel[] = [];
  const { '0414': van = '', '0415': tot = '', '0418': aantal = '', '0419': eenheid = '' } = velden;
  if (van < '20130101') found.push(['0001', '0414']);
  if (tot < '20130101') found.push(['0001', '0415']);
  if (isZero(aantal)) found.push(['0638', '0418']);
  const { koppeltabel } = tabellen;
  const getoetst = koppeltabel !== undefined && isoDay(van) <= koppeltabel.totEnMet.toString();
  const [rij] = getoetst ? koppelrijen(velden, koppeltabel.rijen) : [];
  if ((rij?.tijdseenheid ?? '') !== '' && rij?.tijdseenheid !== eenheid) return [...found, ['0001', '0419']];
  const minuten = MINUTEN[eenheid];
  if (minuten === undefined || tot < van) return found;
  const dagen = (Date.parse(isoDay(tot)) - Date.parse(isoDay(van))) / 86_400_000 + 1;
  if (Number(aantal) * minuten > dagen * 1440) found.push(['0584', '0418']);
  return found;
}

type Rijen = NonNullable<Referentie['tabellen']['koppeltabel']>['rijen'];

/** The rows of the prestatie of a line that are valid on its first day. */
export function koppelrijen(velden: Velden, rijen: Rijen): Rijen {
  const code = (velden['0417'] ?? '').trimEnd();
  const day = isoDay(velden['0414'] ?? '');
  return rijen.filter(
    ({ prestatie, geldig }) =>
      prestatie === code &&
      geldig.van.toString() <= day &&
      (geldig.totEnMet === undefined || day <= geldig.totEnMet.toString()),
  );
}

export function isoDay(text: string): string {
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}
