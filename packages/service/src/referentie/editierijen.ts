import { maximumEurocent } from '@kavel/core/overeenkomst';
import type { Maximumtarief } from '@kavel/core/overeenkomst';
import type { Editierij } from '@kavel/core/editie';
import type { KoppeltabelRij } from '@kavel/formats/referentie';

/** The rows of each list as a preview compares them. */

export function koppelrijen(rijen: readonly KoppeltabelRij[]): readonly Editierij[] {
  const seen = new Map<string, number>();
  return rijen.map(({ prestatie, tijdseenheid, declaratiegroep, geldig, zzpcodes, functiecodes }) => {
    const naam = `${prestatie} vanaf ${geldig.van.toString()}`;
    const turn = (seen.get(naam) ?? 0) + 1;
    seen.set(naam, turn);
    const inhoud = `eenheid ${tijdseenheid}, groep ${declaratiegroep}, zzp ${zzpcodes.join(' ')}, functie ${functiecodes.join(' ')}`;
    const einde = geldig.totEnMet?.toString() ?? '';
    return { sleutel: turn === 1 ? naam : `${naam} (${turn})`, inhoud, einde };
  });
}

export function retourrijen(codes: Iterable<readonly [string, string]>): readonly Editierij[] {
  return Array.from(codes, ([sleutel, inhoud]) => ({ sleutel, inhoud, einde: '' }));
}

export function tariefrijen(tarieven: readonly Maximumtarief[]): readonly Editierij[] {
  return tarieven.map((tarief) => ({
    sleutel: `${tarief.prestatie} vanaf ${tarief.geldig.van.toString()}`,
    inhoud: `${maximumEurocent(tarief)} eurocent per ${tarief.eenheid}`,
    einde: tarief.geldig.totEnMet?.toString() ?? '',
  }));
}
