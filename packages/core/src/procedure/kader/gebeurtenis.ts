import type { LopendeTermijn } from '../reactietermijn.ts';
import type { Kaderinhoud, Kaderstuk } from './inhoud.ts';
import { stopTermijn } from '../reactietermijn.ts';
import type { Kaderpublicatie, Kaderstaat, Opmerking, Opmerkingbesluit, Stilstand } from './staat.ts';
import type { Tijdpadversie } from './tijdpadversie.ts';

export type Kadergebeurtenis =
  | { readonly soort: 'opgesteld'; readonly inhoud: Kaderinhoud; readonly door: string }
  | { readonly soort: 'tijdpad-bepaald'; readonly versie: Tijdpadversie; readonly door: string }
  | { readonly soort: 'consultatie-geopend'; readonly genodigden: readonly string[] }
  | { readonly soort: 'opmerking-gemaakt'; readonly opmerking: Opmerking }
  | {
      readonly soort: 'opmerking-verwerkt';
      readonly nummer: number;
      readonly besluit: Opmerkingbesluit;
      readonly toelichting: string;
      readonly door: string;
    }
  | { readonly soort: 'consultatie-gesloten' }
  | { readonly soort: 'gepubliceerd'; readonly publicatie: Kaderpublicatie }
  | {
      readonly soort: 'stuk-voorbereid';
      readonly nummer: number;
      readonly stuk: Kaderstuk;
      readonly door: string;
    }
  | { readonly soort: 'stuk-vervallen'; readonly nummer: number }
  | {
      readonly soort: 'stuk-gepubliceerd';
      readonly nummer: number;
      readonly publicatie: Kaderpublicatie;
      readonly tijdpad: Tijdpadversie | null;
    }
  | { readonly soort: 'stilgelegd'; readonly stilstand: Stilstand }
  | {
      readonly soort: 'hervat';
      readonly ecli: string;
      readonly reden: string;
      /** The terms that run again, by id of their publication. */
      readonly termijnen: readonly { readonly publicatie: string; readonly termijn: LopendeTermijn }[];
    }
  | { readonly soort: 'vragen-gesloten' }
  | { readonly soort: 'vragen-heropend' }
  | { readonly soort: 'afgesloten' }
  | { readonly soort: 'ingetrokken'; readonly reden: string };

export function applyKader(staat: Kaderstaat, gebeurtenis: Kadergebeurtenis): Kaderstaat {
  switch (gebeurtenis.soort) {
    case 'opgesteld':
      return { ...prepared(staat, gebeurtenis.door), inhoud: gebeurtenis.inhoud };
    case 'tijdpad-bepaald':
      return { ...prepared(staat, gebeurtenis.door), tijdpaden: [gebeurtenis.versie] };
    case 'consultatie-geopend':
      return { ...staat, toestand: 'consultatie', genodigden: gebeurtenis.genodigden };
    case 'opmerking-gemaakt':
      return { ...staat, opmerkingen: [...staat.opmerkingen, gebeurtenis.opmerking] };
    case 'opmerking-verwerkt':
      return handled(staat, gebeurtenis);
    case 'consultatie-gesloten':
      return { ...staat, toestand: 'geconsulteerd' };
    case 'gepubliceerd':
      return { ...staat, toestand: 'gepubliceerd', publicaties: [gebeurtenis.publicatie] };
    case 'stuk-voorbereid':
      return withPiece(staat, gebeurtenis);
    case 'stuk-vervallen':
      return withoutPiece(staat, gebeurtenis.nummer);
    case 'stuk-gepubliceerd':
      return published(staat, gebeurtenis);
    case 'stilgelegd':
      return stopped(staat, gebeurtenis.stilstand);
    case 'hervat':
      return resumed(staat, gebeurtenis);
    case 'vragen-gesloten':
      return { ...staat, toestand: 'vragen-gesloten' };
    case 'vragen-heropend':
      return { ...staat, toestand: 'gepubliceerd' };
    case 'afgesloten':
      return { ...staat, toestand: 'afgesloten' };
    case 'ingetrokken':
      return { ...staat, toestand: 'ingetrokken' };
  }
}

type Of<Soort extends Kadergebeurtenis['soort']> = Extract<Kadergebeurtenis, { readonly soort: Soort }>;

function prepared(staat: Kaderstaat, door: string): Kaderstaat {
  return staat.opstellers.includes(door) ? staat : { ...staat, opstellers: [...staat.opstellers, door] };
}

function handled(
  staat: Kaderstaat,
  { nummer, besluit, toelichting, door }: Of<'opmerking-verwerkt'>,
): Kaderstaat {
  const opmerkingen = staat.opmerkingen.map((one) =>
    one.nummer === nummer ? { ...one, verwerking: { besluit, toelichting } } : one,
  );
  return { ...prepared(staat, door), opmerkingen };
}

function withPiece(staat: Kaderstaat, { nummer, stuk, door }: Of<'stuk-voorbereid'>): Kaderstaat {
  return {
    ...staat,
    voorbereiding: [...staat.voorbereiding, { nummer, stuk, door }],
    voorbereid: Math.max(staat.voorbereid, nummer),
  };
}

function withoutPiece(staat: Kaderstaat, nummer: number): Kaderstaat {
  return { ...staat, voorbereiding: staat.voorbereiding.filter((one) => one.nummer !== nummer) };
}

function published(staat: Kaderstaat, { nummer, publicatie, tijdpad }: Of<'stuk-gepubliceerd'>): Kaderstaat {
  return {
    ...withoutPiece(staat, nummer),
    publicaties: [...staat.publicaties, publicatie],
    tijdpaden: tijdpad === null ? staat.tijdpaden : [...staat.tijdpaden, tijdpad],
  };
}

function stopped(staat: Kaderstaat, stilstand: Stilstand): Kaderstaat {
  const moment = Temporal.Instant.from(stilstand.sinds);
  return {
    ...staat,
    stilstanden: [...staat.stilstanden, stilstand],
    publicaties: staat.publicaties.map((one) =>
      stilstand.publicaties.includes(one.id) ? { ...one, termijn: stopTermijn(one.termijn, moment) } : one,
    ),
  };
}

function resumed(staat: Kaderstaat, { ecli, termijnen }: Of<'hervat'>): Kaderstaat {
  return {
    ...staat,
    stilstanden: staat.stilstanden.filter((one) => one.ecli !== ecli),
    publicaties: staat.publicaties.map((one) => {
      const found = termijnen.find(({ publicatie }) => publicatie === one.id);
      return found === undefined ? one : { ...one, termijn: found.termijn };
    }),
  };
}
