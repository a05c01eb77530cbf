import { pct } from '@kavel/core/basis';
import type {
  GeenGetal,
  ParameterRefusal,
  Parameterwijziging,
  Regeluitkomst,
  WatAlsTotaal,
} from '@kavel/core/beleid';
import { euroRond } from '../../ui/getallen.ts';
import { eenheidText, veldText } from './waarde.ts';

type Verandering = {
  readonly wijzigingen: readonly Parameterwijziging[];
  /** How many amendments are left out. */
  readonly zonder: number;
  readonly andereKennisdatum: boolean;
};

export function isVeranderd({ wijzigingen, zonder, andereKennisdatum }: Verandering): boolean {
  return wijzigingen.length > 0 || zonder > 0 || andereKennisdatum;
}

/** The answer in one sentence: what changed, what it costs, and who gains and loses. */
export function antwoordText(verandering: Verandering, totaal: WatAlsTotaal): string {
  if (!isVeranderd(verandering)) return 'U hebt nog niets veranderd';
  const { vergelijkbaar } = totaal;
  return `${aanleiding(verandering)} ${kosten(vergelijkbaar.verschilEurocent)}; ${wie(totaal)}`;
}

function aanleiding({ wijzigingen, zonder, andereKennisdatum }: Verandering): string {
  const [first] = wijzigingen;
  if (first === undefined || wijzigingen.length > 1 || zonder > 0 || andereKennisdatum)
    return 'Met deze keuzes';
  const { parameter, waarde } = first;
  return `Met ${eenheidText(parameter, waarde)} in plaats van ${eenheidText(parameter, parameter.waarde)}`;
}

const MILJOEN = 100_000_000;

/** `kost dit € 1,2 miljoen meer`. The exact amount stands below it. */
function kosten(verschilEurocent: number): string {
  if (verschilEurocent === 0) return 'blijft het totaal gelijk';
  return `kost dit ${bedragKort(Math.abs(verschilEurocent))} ${verschilEurocent > 0 ? 'meer' : 'minder'}`;
}

function bedragKort(bedragEurocent: number): string {
  if (bedragEurocent < MILJOEN) return euroRond(bedragEurocent);
  const getal = (bedragEurocent / MILJOEN).toLocaleString('nl-NL', { maximumFractionDigits: 1 });
  return `€\u00a0${getal} miljoen`;
}

function wie({
  zorgaanbieders: { alle, vooruit, achteruit },
  krijgtGetal,
  verliestGetal,
}: WatAlsTotaal): string {
  const van = `van ${alle} ${alle === 1 ? 'zorgaanbieder' : 'zorgaanbieders'}`;
  const parts = [
    vooruit > 0 ? [`${vooruit} ${van} ${gaat(vooruit)} erop vooruit`] : [],
    achteruit > 0 ? [`${achteruit}${vooruit > 0 ? '' : ` ${van}`} ${gaat(achteruit)} erop achteruit`] : [],
    krijgtGetal.regels > 0 ? [`in ${kavels(krijgtGetal.regels)} komt er een percentage bij`] : [],
    verliestGetal.regels > 0 ? [`in ${kavels(verliestGetal.regels)} valt het percentage weg`] : [],
  ].flat();
  return parts.length === 0 ? 'voor niemand verandert het percentage' : parts.join(', ');
}

function gaat(aantal: number): string {
  return aantal === 1 ? 'gaat' : 'gaan';
}

/** Lines are what one provider delivers in one kavel. */
function kavels(aantal: number): string {
  return `${aantal} ${aantal === 1 ? 'geval' : 'gevallen'}`;
}

export const OORZAAK: Readonly<Record<GeenGetal, string>> = {
  nietVastTeStellen: 'De bron zegt dit niet',
  uitgesloten: 'Uitgesloten door het beleid',
  buitenGrenzen: 'Een oordeel valt buiten de grenzen van het beleid',
  geenBeleid: 'Geen beleid bekend',
  tegenstrijdig: 'De documenten spreken elkaar tegen',
};

/** The outcome of one line, in a cell. */
export function uitkomstText(uitkomst: Regeluitkomst): string {
  return uitkomst.soort === 'percentage'
    ? percentageText(uitkomst.percentage)
    : OORZAAK_KORT[uitkomst.oorzaak];
}

const OORZAAK_KORT: Readonly<Record<GeenGetal, string>> = {
  nietVastTeStellen: 'niet te zeggen',
  uitgesloten: 'uitgesloten',
  buitenGrenzen: 'buiten grenzen',
  geenBeleid: 'geen beleid',
  tegenstrijdig: 'tegenstrijdig',
};

export function percentageText(percentage: number): string {
  return `${veldText('percentage', pct(percentage)).replace('-', '−')}%`;
}

/** A difference always has its sign, so that it is read as one. */
export function verschilText(percentage: number): string {
  const getal = veldText('procentpunt', pct(percentage)).replace('-', '−');
  return percentage > 0 ? `+${getal}` : getal;
}

export function weigeringText(refusal: ParameterRefusal): string {
  return refusal.code === 'grenzen-gekruist'
    ? `De laagste waarde van stap ${refusal.stap} ligt nu boven de hoogste. Maak de laagste lager of de hoogste hoger.`
    : 'Een getal ligt buiten de grenzen die ervoor gelden. Zet het terug of kies een ander getal.';
}
