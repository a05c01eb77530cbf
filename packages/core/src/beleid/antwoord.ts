import { canonicalHash, formatPct, pctText } from '../basis/index.ts';
import type { Pct } from '../basis/index.ts';
import type { Bewerking, OpenVraag, Stap } from './beleid.ts';
import { vindplaats } from './clausule.ts';
import type { Zekerheid } from './clausule.ts';
import type { TariefBeleid, TariefBerekening } from './evaluatie.ts';
import type { Feitcatalogus, Feiten } from './feit.ts';
import { GEEN_BELEID } from './samenstelling.ts';
import type { BeleidVraag, SamenstellingRefusal, Vervangen } from './samenstelling.ts';
import { evaluateEisen } from './eis.ts';
import { eisoordeelText } from './eis-tekst.ts';
import { definitieOf, bewerkingText, omdatText } from './tekst.ts';
import type { SpoorStap, TariefUitkomst } from './uitkomst.ts';
import { partsOf } from './voorwaarde.ts';

/** One step as `kavel tarief` and the API show it (interfaces.md). Percentages as `"96.5"`. */
export type AntwoordStap = {
  readonly id: string;
  readonly werkwoord: Bewerking['werkwoord'];
  readonly toegepast: boolean;
  readonly omdat: string;
  readonly voor: string | null;
  readonly na: string | null;
  readonly bron: string;
  readonly plaats: string;
  readonly zekerheid: Zekerheid;
  readonly herkomst: string;
  readonly vervangt?: string;
};

/** The answer to a tariff question, exactly the JSON of interfaces.md. */
export type TariefAntwoord = {
  readonly uitkomst: {
    readonly soort: 'percentage' | 'nietVastTeStellen' | 'uitgesloten';
    readonly percentage?: string;
    readonly reden?: string;
    readonly contractduurJaren?: number;
  };
  readonly stappen: readonly AntwoordStap[];
  readonly voorbehouden: readonly string[];
  readonly aannames: readonly string[];
  readonly openstaand: readonly string[];
  readonly samenstellingHash: string;
};

/** Renders a calculation. Deterministic: the same policy and facts give the same text. */
export function createAntwoord(
  beleid: TariefBeleid,
  berekening: TariefBerekening,
  feiten: Feiten,
): TariefAntwoord {
  const { samenstelling, catalogus } = beleid;
  const { spoor } = berekening;
  return {
    uitkomst: antwoordUitkomst(berekening.uitkomst),
    stappen: spoor.map((step) => antwoordStap(catalogus, step, feiten)),
    voorbehouden: voorbehoudenOf(beleid, berekening, feiten),
    aannames: [...new Set(spoor.filter(({ reden }) => reden === 'toegepast').flatMap(aannameOf))],
    openstaand: samenstelling.openstaand.map(openText),
    samenstellingHash: samenstelling.hash,
  };
}

/** The answer when no policy holds: an outcome, not an error, and never the policy of another year. */
export function createGeenBeleidAntwoord(
  vraag: BeleidVraag,
  refusal: Extract<SamenstellingRefusal, { readonly code: 'geen-beleid-van-kracht' }>,
): TariefAntwoord {
  const { zorgkantoor, sector, kavel, peildatum, kennisdatum } = vraag;
  const kader = refusal.zonderRegionaalKader;
  const detail =
    kader === undefined
      ? ''
      : `; ${kader.titel} geldt alleen samen met een regionaal kader, en dat is niet opgenomen`;
  const reden = `geen beleid van kracht op ${peildatum.toString()} voor ${zorgkantoor}, sector ${sector}, kavel ${kavel} (zoals bekend op ${kennisdatum.toString()})${detail}`;
  return {
    uitkomst: { soort: 'nietVastTeStellen', reden },
    stappen: [],
    voorbehouden: [],
    aannames: [],
    openstaand: [],
    samenstellingHash: canonicalHash(GEEN_BELEID),
  };
}

/** The outcome as the answer shows it. */
export function antwoordUitkomst(uitkomst: TariefUitkomst): TariefAntwoord['uitkomst'] {
  const { contractduurJaren } = uitkomst;
  const duur = contractduurJaren === undefined ? {} : { contractduurJaren };
  return uitkomst.soort === 'percentage'
    ? { soort: uitkomst.soort, percentage: formatPct(uitkomst.percentage), ...duur }
    : { soort: uitkomst.soort, reden: uitkomst.reden, ...duur };
}

/** One step of the trace as the answer shows it. */
export function antwoordStap(catalogus: Feitcatalogus, step: SpoorStap, feiten: Feiten): AntwoordStap {
  const { stap, voor, na } = step;
  const { bron, plaats, zekerheid } = stap.clausule;
  return {
    id: stap.id,
    werkwoord: stap.bewerking.werkwoord,
    toegepast: step.reden === 'toegepast',
    omdat: redenText(catalogus, step, feiten),
    voor: formatOrNull(voor),
    na: formatOrNull(na),
    bron,
    plaats,
    zekerheid,
    herkomst: `${stap.herkomst.titel} (${stap.herkomst.rang})`,
    ...(stap.vervangt === undefined ? {} : { vervangt: vervangenText(catalogus, stap.vervangt) }),
  };
}

function formatOrNull(value: Pct | null): string | null {
  return value === null ? null : formatPct(value);
}

function vervangenText(catalogus: Feitcatalogus, { stap, herkomst }: Vervangen): string {
  return `${stap.id} (${bewerkingText(catalogus, stap.bewerking)}) uit ${herkomst.titel}`;
}

function redenText(catalogus: Feitcatalogus, { stap, reden }: SpoorStap, feiten: Feiten): string {
  switch (reden) {
    case 'keuze':
      return `een eerdere stap uit "${stap.keuze ?? ''}" is al toegepast (hoogstens een van)`;
    case 'klaar':
      return 'een eerdere stap sluit de berekening af';
    case 'onbekend': {
      const missing = partsOf(stap).some(({ feit }) => feiten[feit] === undefined);
      return missing ? omdatText(catalogus, stap, feiten) : 'hangt af van een feit dat ontbreekt';
    }
    case 'toegepast':
    case 'voorwaarde':
      return omdatText(catalogus, stap, feiten);
  }
}

function voorbehoudenOf(beleid: TariefBeleid, berekening: TariefBerekening, feiten: Feiten): string[] {
  const { samenstelling, catalogus } = beleid;
  const duur = berekening.contractduurMist.map((feit) => `${feit} (${definitieOf(catalogus, feit).label})`);
  return [
    ...samenstelling.voorbehouden.map(({ tekst, clausule }) => `${tekst} ${vindplaats(clausule)}`),
    ...evaluateEisen(samenstelling.eisen, feiten).flatMap((oordeel) =>
      oordeel.stand === 'niet van toepassing'
        ? []
        : [`${eisoordeelText(catalogus, oordeel, feiten)} ${vindplaats(oordeel.eis.clausule)}`],
    ),
    ...berekening.spoor.flatMap((step) => stapVoorbehoud(catalogus, step, feiten)),
    ...(duur.length === 0
      ? []
      : [`De contractduur is niet vast te stellen: feit ontbreekt: ${duur.join(', ')}.`]),
  ];
}

/** What a step leaves open: an unknown fact that only reserves, a reported bound, an unmotivated judgement. */
function stapVoorbehoud(catalogus: Feitcatalogus, { stap, reden }: SpoorStap, feiten: Feiten): string[] {
  if (reden === 'onbekend' && stap.voorbehoud)
    return [`${stap.clausule.weergave} ${vindplaats(stap.clausule)}`];
  if (reden !== 'toegepast') return [];
  return [...buitenText(catalogus, stap, feiten), ...oordeelText(stap)];
}

function buitenText(
  catalogus: Feitcatalogus,
  { tussen, bewerking, clausule }: Stap,
  feiten: Feiten,
): string[] {
  if (tussen?.buiten !== 'melden' || !('operand' in bewerking) || bewerking.operand.soort !== 'feit')
    return [];
  const waarde = feiten[bewerking.operand.feit];
  if (typeof waarde !== 'number' || (waarde >= tussen.van && waarde <= tussen.totEnMet)) return [];
  const { label } = definitieOf(catalogus, bewerking.operand.feit);
  const grenzen = `${pctText(tussen.van)} tot en met ${pctText(tussen.totEnMet)}`;
  return [
    `Controle: ${label} is ${pctText(waarde as Pct)} en valt buiten ${grenzen}; het is niet aangepast. ${vindplaats(clausule)}`,
  ];
}

function oordeelText({ id, oordeel, clausule }: Stap): string[] {
  if (!oordeel) return [];
  return [
    `Stap ${id} is een oordeel van het zorgkantoor: leg vast wie het gaf en waarom. ${vindplaats(clausule)}`,
  ];
}

function aannameOf({ stap }: SpoorStap): string[] {
  const { zekerheid, weergave } = stap.clausule;
  return zekerheid === 'letterlijk'
    ? []
    : [`${stap.id}: ${zekerheid}. ${weergave} ${vindplaats(stap.clausule)}`];
}

function openText({ vraag, lezing, clausule }: OpenVraag): string {
  return `${vraag} Gelezen als: ${lezing} ${vindplaats(clausule)}`;
}
