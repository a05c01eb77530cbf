import { eurocent, err, ok, sumEurocent } from '../basis/index.ts';
import type { Result } from '../basis/index.ts';
import { isEenjarig } from './contractduur.ts';
import type {
  MeerzorgInvoer,
  Overeenkomstinstellingen,
  PrestatieInvoer,
  ZorgaanbiederInvoer,
} from './invoer.ts';
import { calculateBedrag, calculatePrijs } from './prijs.ts';
import { VOLUME_EENHEID, findTarief } from './tarief.ts';
import type { Maximumtarief } from './tarief.ts';
import type { Meerzorgafspraak, Prestatieafspraak, Productieafspraak } from './uitkomst.ts';
import { calculateVolume } from './volume.ts';
import type { Volumefactor } from './volume.ts';
import { applyVolumegrenzen } from './volumegrens.ts';
import type { BegrensdeVolumes, Volumegrens, ZzpVolume } from './volumegrens.ts';
import type { OvereenkomstRefusal } from './weigering.ts';

/** What holds for every provider of one set. */
export type Afsprakenkader = {
  readonly jaar: number;
  readonly instellingen: Overeenkomstinstellingen;
  readonly tarieven: readonly Maximumtarief[];
  readonly factor: Volumefactor;
};

/** The initial production agreement of one provider: volume, bounds, price, amount (003 §4.4). */
export function agreeWithZorgaanbieder(
  kader: Afsprakenkader,
  aanbieder: ZorgaanbiederInvoer,
  veld: string,
): Result<Productieafspraak, OvereenkomstRefusal[]> {
  const faults = inputFaults(kader.instellingen.volumegrenzen, aanbieder, veld);
  if (faults.length > 0) return err(faults);
  const bounded = boundVolumes(kader, aanbieder);
  const agreed = aanbieder.prestaties.map((row, index) => {
    const cut = bounded.volumes.find(({ prestatie }) => prestatie === row.prestatie);
    const volume = cut?.volume ?? volumeOf(kader, row);
    return agreeOnPrestatie(kader, aanbieder, { row, volume, veld, index });
  });
  const refusals = agreed.flatMap((one) => (one.ok ? [] : [one.error]));
  if (refusals.length > 0) return err(refusals);
  const prestaties = agreed.flatMap((one) => (one.ok ? [one.value] : []));
  const meerzorg = aanbieder.meerzorg.map((row) => agreeOnMeerzorg(kader, row));
  return ok({
    agb: aanbieder.agb,
    eenjarig: isEenjarig(kader.jaar, aanbieder, kader.instellingen.eenjarigOnderEurocent),
    prestaties,
    meerzorg,
    begrenzingen: bounded.begrenzingen,
    totaalEurocent: sumEurocent([...prestaties, ...meerzorg].map(({ bedragEurocent }) => bedragEurocent)),
  });
}

function volumeOf({ factor }: Afsprakenkader, row: PrestatieInvoer): number {
  return calculateVolume(row.productieJanJun - row.bovenregionaal, factor);
}

function boundVolumes(kader: Afsprakenkader, aanbieder: ZorgaanbiederInvoer): BegrensdeVolumes {
  const volumes = aanbieder.prestaties
    .filter(({ kavel }) => kavel === 'ZZP')
    .map((row): ZzpVolume => ({
      prestatie: row.prestatie,
      inclusiefBehandeling: row.inclusiefBehandeling ?? false,
      volume: volumeOf(kader, row),
      volumeVorigJaar: row.volumeVorigJaar ?? 0,
    }));
  return applyVolumegrenzen(volumes, kader.instellingen.volumegrenzen);
}

type RowToAgree = {
  readonly row: PrestatieInvoer;
  readonly volume: number;
  readonly veld: string;
  readonly index: number;
};

function agreeOnPrestatie(
  { jaar, instellingen, tarieven }: Afsprakenkader,
  { percentages }: ZorgaanbiederInvoer,
  { row, volume, veld, index }: RowToAgree,
): Result<Prestatieafspraak, OvereenkomstRefusal> {
  const { prestatie, kavel } = row;
  const percentage = percentages[kavel];
  if (percentage === undefined) {
    return err({ code: 'percentage-ontbreekt', veld: `${veld}.percentages`, kavel });
  }
  const tarief = findTarief(tarieven, prestatie, Temporal.PlainDate.from({ year: jaar, month: 1, day: 1 }));
  if (!tarief.ok) return err({ ...tarief.error, veld: `${veld}.prestaties[${index}].prestatie` });
  const { eenheid, bron } = tarief.value;
  const prijs = calculatePrijs(tarief.value, {
    zorg: percentage,
    nhc: instellingen.percentageNhc,
    nic: instellingen.percentageNic,
  });
  if (!prijs.ok) return err({ ...prijs.error, veld: `${veld}.percentages.${kavel}` });
  return ok({
    prestatie,
    kavel,
    tariefeenheid: eenheid,
    prijsEurocent: prijs.value,
    volumeeenheid: VOLUME_EENHEID[eenheid],
    volume,
    bedragEurocent: calculateBedrag(prijs.value, eenheid, volume),
    bron,
  });
}

/** The approved amount times the same factors, not priced again (afspraak-declaratie.md, step 2). */
function agreeOnMeerzorg({ factor }: Afsprakenkader, row: MeerzorgInvoer): Meerzorgafspraak {
  const basis = row.productieJanJunEurocent - row.bovenregionaalEurocent;
  return { kavel: row.kavel, bedragEurocent: eurocent(calculateVolume(basis, factor)) };
}

function inputFaults(
  grenzen: readonly Volumegrens[],
  aanbieder: ZorgaanbiederInvoer,
  veld: string,
): OvereenkomstRefusal[] {
  const prestaties = aanbieder.prestaties.flatMap((row, index) => {
    const place = `${veld}.prestaties[${index}]`;
    const first = aanbieder.prestaties.findIndex(({ prestatie }) => prestatie === row.prestatie);
    return [
      ...(first < index
        ? [{ code: 'prestatie-dubbel', veld: `${place}.prestatie`, prestatie: row.prestatie } as const]
        : []),
      ...baseFaults(row.productieJanJun, row.bovenregionaal, `${place}.bovenregionaal`),
      ...(row.kavel === 'ZZP' ? grenzen.flatMap((grens) => zzpFaults(grens, aanbieder, row, place)) : []),
    ];
  });
  const meerzorg = aanbieder.meerzorg.flatMap((row, index) => {
    const place = `${veld}.meerzorg[${index}]`;
    const first = aanbieder.meerzorg.findIndex(({ kavel }) => kavel === row.kavel);
    return [
      ...(first < index
        ? [{ code: 'meerzorg-dubbel', veld: `${place}.kavel`, kavel: row.kavel } as const]
        : []),
      ...baseFaults(
        row.productieJanJunEurocent,
        row.bovenregionaalEurocent,
        `${place}.bovenregionaalEurocent`,
      ),
      ...grenzen.flatMap((grens) => onlyAtHomeFaults(grens, aanbieder, place)),
    ];
  });
  return [...prestaties, ...meerzorg];
}

function baseFaults(productie: number, bovenregionaal: number, veld: string): OvereenkomstRefusal[] {
  return bovenregionaal <= productie
    ? []
    : [{ code: 'bovenregionaal-boven-productie', veld, productie, bovenregionaal }];
}

/** A bound without the facts it looks at must not pass silently. */
function zzpFaults(
  grens: Volumegrens,
  aanbieder: ZorgaanbiederInvoer,
  row: PrestatieInvoer,
  place: string,
): OvereenkomstRefusal[] {
  if (grens.regel === 'nieuweAanbiederAlleenThuis') return onlyAtHomeFaults(grens, aanbieder, place);
  const needsTreatment = grens.regel === 'aandeelInclusiefBehandeling' || grens.groep !== 'ZZP';
  const missing = [
    ...(needsTreatment && row.inclusiefBehandeling === undefined ? ['inclusiefBehandeling'] : []),
    ...(row.volumeVorigJaar === undefined ? ['volumeVorigJaar'] : []),
  ];
  const { clausule } = grens;
  return missing.map((name) => ({ code: 'volumegegeven-ontbreekt', veld: `${place}.${name}`, clausule }));
}

function onlyAtHomeFaults(
  grens: Volumegrens,
  { agb, nieuweAanbieder }: ZorgaanbiederInvoer,
  place: string,
): OvereenkomstRefusal[] {
  if (grens.regel !== 'nieuweAanbiederAlleenThuis' || !nieuweAanbieder) return [];
  return [{ code: 'nieuwe-aanbieder-alleen-thuis', veld: `${place}.kavel`, agb, clausule: grens.clausule }];
}
