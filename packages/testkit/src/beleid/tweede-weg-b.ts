import type { Kavel, Pct, Zorgkantoor } from '@kavel/core/basis';
import type { BekendeFeiten, Eisstand } from '@kavel/core/beleid';

/**
 * Salland, DSW and Zorg en Zekerheid 2024-2026, the growth rule of 2018, the conditions for transition money and the
 * rulings since 2021 once more, written by hand from the requirements (S001-76…-94, -109, -113; S003-105; S002-4…-39) as
 * plain functions of complete facts. Shares nothing with the engine or the policy files. Percentages and numbers in
 * ten-thousandths.
 */
const PUNT = 10_000;

type Uitkomst = { readonly percentage: number | 'geen' | 'geweigerd'; readonly jaren: number | null };
type Eisen = Readonly<Record<string, Eisstand>>;

const GEEN = { percentage: 'geen', jaren: null } as const;
const GEWEIGERD = { percentage: 'geweigerd', jaren: null } as const;

export type TariefFeiten = Required<
  Pick<
    BekendeFeiten,
    'nieuweAanbieder' | 'percentageVorigJaar' | 'monitorUitkomst' | 'differentiatie' | 'werkgeversopslag'
  >
>;

export function salland(richttarief: Pct, { differentiatie }: TariefFeiten): Uitkomst {
  if (differentiatie === null) return { percentage: richttarief, jaren: null };
  if (differentiatie < -2 * PUNT || differentiatie > PUNT) return GEWEIGERD;
  return { percentage: richttarief + differentiatie, jaren: null };
}

export function dsw(feiten: TariefFeiten): Uitkomst {
  if (feiten.nieuweAanbieder) return { percentage: 91 * PUNT, jaren: 1 };
  const { percentageVorigJaar: in2023, monitorUitkomst: monitor } = feiten;
  if (in2023 === null || monitor === null) return GEEN;
  if (Math.abs(monitor) > PUNT) return GEWEIGERD;
  return { percentage: Math.min(in2023 + monitor, 97.5 * PUNT), jaren: null };
}

export function zorgEnZekerheid(richttarief: Pct, jaar: number, feiten: TariefFeiten): Uitkomst {
  if (feiten.nieuweAanbieder) return GEEN;
  if (!feiten.werkgeversopslag) return { percentage: richttarief, jaren: null };
  return jaar === 2024 ? { percentage: richttarief + 0.3 * PUNT, jaren: null } : GEEN;
}

export type EisFeiten = Required<
  Pick<
    BekendeFeiten,
    | 'voldoetAanBasis'
    | 'tijdelijkeExtraZorg'
    | 'bewezenInnovaties'
    | 'aandeelVerblijfMetBehandeling'
    | 'vptUitbreiding'
    | 'functieInWijk'
    | 'dagenMetBehandeling'
    | 'dagenMetBehandelingVorigJaar'
  >
>;

function stand(voldaan: boolean): Eisstand {
  return voldaan ? 'voldaan' : 'niet voldaan';
}

export function sallandEisen(kavel: Kavel, feiten: EisFeiten): Eisen {
  const { bewezenInnovaties: innovaties } = feiten;
  return {
    basis: stand(feiten.voldoetAanBasis),
    'twee-innovaties': stand(innovaties !== null && innovaties >= 2 * PUNT),
    ...(kavel.startsWith('MEERZORG') ? { 'meerzorg-tijdelijk': stand(feiten.tijdelijkeExtraZorg) } : {}),
  };
}

export function zorgEnZekerheidEisen(kavel: Kavel, feiten: EisFeiten): Eisen {
  const { aandeelVerblijfMetBehandeling: aandeel } = feiten;
  if (kavel === 'ZZP') return { 'verblijf-met-behandeling': stand(aandeel !== null && aandeel <= 80 * PUNT) };
  if (kavel !== 'VPT') return {};
  return { 'vpt-in-de-wijk': feiten.vptUitbreiding ? stand(feiten.functieInWijk) : 'niet van toepassing' };
}

export function zorgEnZekerheid2018Eisen(kavel: Kavel, feiten: EisFeiten): Eisen {
  if (kavel !== 'ZZP') return {};
  const { dagenMetBehandeling: nu, dagenMetBehandelingVorigJaar: toen } = feiten;
  return { 'geen-groei-met-behandeling': stand(nu !== null && toen !== null && nu <= toen) };
}

export type PlanFeiten = Required<
  Pick<
    BekendeFeiten,
    | 'planStimuleringsbudget'
    | 'planDoelStimuleren'
    | 'planDoelScheiden'
    | 'planOuderenzorg'
    | 'planVergoedtBouwplannen'
    | 'planZorgaanbieders'
    | 'planBinnenMededinging'
    | 'planDraagvlak'
    | 'planGerichtOpVerandering'
    | 'planStructureleBorging'
    | 'planTijdslijnen'
    | 'planDubbelGefinancierd'
    | 'planOndertekend'
    | 'planUitvoeringsjaar'
    | 'percentageMetTransitiegeld'
    | 'planVerantwoording'
    | 'planHelemaalUitgevoerd'
  >
>;

/** `budgetjaar`: the year whose money is asked for. */
export function transitieplan(budgetjaar: 2022 | 2023, plan: PlanFeiten): Eisen {
  const nvt = 'niet van toepassing';
  const stimuleren = plan.planStimuleringsbudget;
  const { planZorgaanbieders: aantal, percentageMetTransitiegeld: bereikt } = plan;
  const jaar = plan.planUitvoeringsjaar;
  return {
    'doel-stimuleren': stimuleren ? stand(plan.planDoelStimuleren) : nvt,
    'doel-scheiden': stimuleren ? nvt : stand(plan.planDoelScheiden),
    'alleen-ouderenzorg': stimuleren ? nvt : stand(plan.planOuderenzorg),
    'geen-vergoeding-bouwplannen': stand(!plan.planVergoedtBouwplannen),
    'meer-zorgaanbieders': stand(aantal !== null && aantal >= 2 * PUNT),
    mededinging: stand(plan.planBinnenMededinging),
    draagvlak: stand(plan.planDraagvlak),
    'gericht-op-verandering': stand(plan.planGerichtOpVerandering),
    'structurele-borging': stand(plan.planStructureleBorging),
    tijdslijnen: stand(plan.planTijdslijnen),
    'geen-dubbele-financiering': stand(!plan.planDubbelGefinancierd),
    ondertekend: stand(plan.planOndertekend),
    ...(budgetjaar === 2022 ? { uitvoeringsjaar: stand(jaar === 2022 || jaar === 2023) } : {}),
    plafond: stand(bereikt !== null && bereikt <= 100 * PUNT),
    verantwoording: stand(plan.planVerantwoording),
    uitvoering: stand(plan.planHelemaalUitgevoerd),
  };
}

/** Where the ruling of 31 October 2023 gives a yearly objection to the guideline tariff of VV; Menzis had promised it. */
export function bezwaarVv(zorgkantoor: Zorgkantoor, kennisdatum: string): boolean {
  return kennisdatum >= '2023-10-31' && zorgkantoor !== 'dsw' && zorgkantoor !== 'menzis';
}

/** Whether the guideline tariff of GZ for 2024 is to be calculated again. */
export function herberekeningGz(zorgkantoor: Zorgkantoor, kennisdatum: string): boolean {
  return kennisdatum >= '2024-02-13' && zorgkantoor !== 'dsw';
}

/** Whether Menzis may bound the days of stay: struck on 6 October 2023, back when that ruling was quashed. */
export function dagplafondMenzis(kennisdatum: string): boolean {
  return kennisdatum < '2023-10-06' || kennisdatum >= '2024-02-13';
}
