import type { Procedureweigering } from '@kavel/core/procedure';

/** Why an act is refused before its machine is asked. */
export type Uitvoercode =
  'regio-onbekend' | 'dossier-niet-gevonden' | 'sleutel-hergebruikt' | 'versie-verouderd';

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
