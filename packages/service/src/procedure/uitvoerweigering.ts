import { ANDERE_ORGANISATIE, ANDERE_ORGANISATIE_MELDING, momentText } from '@kavel/core/procedure';
import type { Procedureweigering } from '@kavel/core/procedure';

/** Why an act is refused before its machine is asked. */
export type Uitvoercode =
  | 'regio-onbekend'
  | 'dossier-niet-gevonden'
  | 'andere-organisatie'
  | 'dossier-te-groot'
  | 'sleutel-hergebruikt'
  | 'versie-verouderd'
  | 'dossiernaam-ongeldig'
  | 'zorgaanbieder-ontbreekt'
  | 'kader-onbekend'
  | 'kader-verschilt'
  | 'kader-niet-gepubliceerd'
  | 'stap-zonder-dag'
  | 'stap-staat-stil'
  | 'nog-niet-gesloten'
  | 'relatie-onbekend'
  | 'stukken-niet-geregeld'
  | 'inschrijving-ontbreekt'
  | 'geen-beleid'
  | 'bedrag-dubbel';

type Weigering<Code extends Uitvoercode> = Procedureweigering<Code>;

export function regioOnbekend(regio: string): Weigering<'regio-onbekend'> {
  return {
    code: 'regio-onbekend',
    regel: 'Een dossier hoort bij een zorgkantoorregio die er op die dag is.',
    bron: 'nza §1',
    melding: `Er is nu geen zorgkantoorregio met code ${regio}. Kijk de code na.`,
  };
}

/** The same answer for what is not there and for what may not be seen. */
export function dossierNietGevonden(naam: string): Weigering<'dossier-niet-gevonden'> {
  return {
    code: 'dossier-niet-gevonden',
    regel: 'U ziet alleen dossiers waar uw organisatie bij hoort, en een verzegeld dossier pas na sluiting.',
    bron: 'procedure.md, Inschrijving',
    melding: `Dit dossier (${naam}) is er niet, of uw organisatie mag het nu niet zien. Kijk het nummer na.`,
  };
}

/** Of a dossier that everyone may see. */
export function andereOrganisatie(): Weigering<'andere-organisatie'> {
  return { code: 'andere-organisatie', ...ANDERE_ORGANISATIE, melding: ANDERE_ORGANISATIE_MELDING };
}

export function dossierTeGroot(maximumBytes: number): Weigering<'dossier-te-groot'> {
  return {
    code: 'dossier-te-groot',
    regel: 'De stukken van één dossier hebben samen een grens.',
    bron: 'ADR 0087',
    melding: `Met dit stuk erbij hebben de stukken van dit dossier samen meer dan ${maximumBytes} bytes. Verklein het bestand.`,
  };
}

export function sleutelHergebruikt(): Weigering<'sleutel-hergebruikt'> {
  return {
    code: 'sleutel-hergebruikt',
    regel: 'Een sleutel hoort bij één verzoek.',
    bron: 'publicatie.md, HTTP API',
    melding:
      'Met deze sleutel is eerder iets anders gevraagd. Gebruik voor een nieuw verzoek een nieuwe sleutel.',
  };
}

export function versieVerouderd(gezien: number, nu: number): Weigering<'versie-verouderd'> {
  return {
    code: 'versie-verouderd',
    regel: 'Een handeling gaat over het dossier zoals u het voor u hebt.',
    bron: 'publicatie.md, HTTP API',
    melding: `U keek naar versie ${gezien} van dit dossier, en het is nu versie ${nu}. Lees het opnieuw en doe het dan nog eens.`,
  };
}

export function dossiernaamOngeldig(naam: string, vorm: string): Weigering<'dossiernaam-ongeldig'> {
  return {
    code: 'dossiernaam-ongeldig',
    regel: 'De naam van een dossier zegt waar het over gaat.',
    bron: 'ADR 0091',
    melding: `Zo heet geen dossier van deze soort (${naam}). Schrijf de naam als ${vorm}.`,
  };
}

export function zorgaanbiederOntbreekt(): Weigering<'zorgaanbieder-ontbreekt'> {
  return {
    code: 'zorgaanbieder-ontbreekt',
    regel: 'Dit dossier is van één zorgaanbieder.',
    bron: 'procedure.md, Roles',
    melding: 'Alleen een zorgaanbieder kan dit dossier beginnen. Meld u aan namens een zorgaanbieder.',
  };
}

export function kaderOnbekend(kader: string): Weigering<'kader-onbekend'> {
  return {
    code: 'kader-onbekend',
    regel: 'Elk dossier hoort bij een kader van het zorgkantoor van die regio.',
    bron: 'procedure.md, Life cycle',
    melding: `Het zorgkantoor van deze regio heeft geen kader ${kader}, of het is nog niet gepubliceerd. Kijk de naam na.`,
  };
}

export function kaderVerschilt(naam: string, gevraagd: string): Weigering<'kader-verschilt'> {
  return {
    code: 'kader-verschilt',
    regel: 'De naam van een dossier begint met zijn kader.',
    bron: 'ADR 0091',
    melding: `Dit dossier hoort bij kader ${naam}, en u noemt ${gevraagd}. Noem hetzelfde kader.`,
  };
}

export function kaderNietGepubliceerd(): Weigering<'kader-niet-gepubliceerd'> {
  return {
    code: 'kader-niet-gepubliceerd',
    regel: 'Inschrijven kan op een kader dat is gepubliceerd.',
    bron: '003 §2.1, S003-14',
    melding: 'Dit kader is nog niet gepubliceerd. Wacht op de publicatie.',
  };
}

export function stapZonderDag(stap: string): Weigering<'stap-zonder-dag'> {
  return {
    code: 'stap-zonder-dag',
    regel: 'Of iets op tijd is, volgt uit het tijdpad.',
    bron: 'procedure.md, Time',
    melding: `Het tijdpad noemt geen dag voor de stap ${stap}. Publiceer eerst een tijdpad met die dag.`,
  };
}

export function stapStaatStil(wat: string): Weigering<'stap-staat-stil'> {
  return {
    code: 'stap-staat-stil',
    regel: 'Zolang een uitspraak een stap stilzet, komt er niets bij en vervalt er niets.',
    bron: 'uitspraak.md, Freeze; ADR 0091',
    melding: `Door een uitspraak staat deze stap stil: ${wat}. Wacht op het nieuwe tijdpad.`,
  };
}

export function nogNietGesloten(sluiting: Temporal.Instant): Weigering<'nog-niet-gesloten'> {
  return {
    code: 'nog-niet-gesloten',
    regel: 'Wat er is ingeschreven, blijft verzegeld tot de sluiting.',
    bron: 'procedure.md, Inschrijving',
    melding: `De inschrijving sluit op ${momentText(sluiting)}. Vraag het verslag daarna.`,
  };
}

export function relatieOnbekend(zorgaanbieder: string, regio: string): Weigering<'relatie-onbekend'> {
  return {
    code: 'relatie-onbekend',
    regel: 'Beoordelen en gunnen kan als bekend is wie de zorgaanbieder is en welke overeenkomst loopt.',
    bron: '003 §2.3 en §2.5, S003-47',
    melding: `Van zorgaanbieder ${zorgaanbieder} is in regio ${regio} niets bekend. Leg de gegevens eerst vast (kavel procedure relatie).`,
  };
}

export function stukkenNietGeregeld(jaar: number | undefined): Weigering<'stukken-niet-geregeld'> {
  return {
    code: 'stukken-niet-geregeld',
    regel: 'Welke stukken een inschrijving heeft, staat in het kader.',
    bron: '003 §2.3; 004',
    melding: `Van een kader vanaf ${jaar ?? 'een onbekend jaar'} kent Kavel de stukken niet. Gebruik een kader vanaf 2018 of 2021.`,
  };
}

export function inschrijvingOntbreekt(): Weigering<'inschrijving-ontbreekt'> {
  return {
    code: 'inschrijving-ontbreekt',
    regel: 'Een overeenkomst volgt op een inschrijving.',
    bron: '003 §2.3 en §2.6',
    melding:
      'Deze zorgaanbieder heeft zich in deze regio niet ingeschreven. Kijk de naam van het dossier na.',
  };
}

export function geenBeleid(kavel: string, waarom: string): Weigering<'geen-beleid'> {
  return {
    code: 'geen-beleid',
    regel: 'Een percentage volgt uit het beleid dat op de eerste dag van de overeenkomst geldt.',
    bron: 'S001-137',
    melding: `Voor kavel ${kavel} geeft het beleid van dit zorgkantoor geen antwoord (${waarom}). Kijk het kavel en het jaar na.`,
  };
}

export function bedragDubbel(): Weigering<'bedrag-dubbel'> {
  return {
    code: 'bedrag-dubbel',
    regel: 'Een zorgaanbieder heeft per kavel één bedrag.',
    bron: 'procedure.md, Assessment and award',
    melding: 'Van één zorgaanbieder en kavel staan er twee bedragen. Haal er een weg.',
  };
}
