import { UITVOERDERS, TIJDPADNIVEAUS } from '@kavel/core/kalender';
import { KADERTOESTANDEN } from '@kavel/core/procedure';
import type { Kaderpublicatie, Kadertoestand } from '@kavel/core/procedure';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import {
  Hash,
  RegioParameter,
  SectorSchema,
  ZorgkantoorSchema,
  dag,
  list,
  moment,
  object,
} from '../basis.ts';
import { keuze } from './velden.ts';

/** A published kader as anyone reads it, without signing in (core: OpenbaarKader). */

const closed = { additionalProperties: false } as const;

const KADERNAAM = Type.String({
  pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$',
  description: 'naam van het kader',
});
const PUBLICATIESOORTEN: readonly Kaderpublicatie['soort'][] = [
  ...(['kader', 'nota', 'wijziging', 'aanvulling', 'uitspraak', 'richttarief'] as const),
];
const jaar = Type.Integer({ description: 'contractjaar' });
const tekst = (description: string) => Type.String({ description });

export const GepubliceerdeKadersParameters = Type.Object({ regio: RegioParameter }, closed);
export const GepubliceerdKaderParameters = Type.Object({ regio: RegioParameter, kader: KADERNAAM }, closed);
export const GepubliceerdStukParameters = Type.Object(
  { regio: RegioParameter, kader: KADERNAAM, sha256: Hash },
  closed,
);

const kop = {
  regio: RegioParameter,
  kader: KADERNAAM,
  zorgkantoor: tekst('het zorgkantoor dat het publiceerde'),
  toestand: Type.Unsafe<Kadertoestand>(Type.Enum(Object.keys(KADERTOESTANDEN))),
  toestandNaam: tekst('de stand in woorden'),
  titel: tekst('titel van het kader'),
  contractjaren: object('Kaderjaren', 'Eerste en laatste contractjaar.', { van: jaar, totEnMet: jaar }),
  bijgewerktOp: moment('moment van de laatste handeling'),
};

export const GepubliceerdeKadersSchema = object(
  'GepubliceerdeKaders',
  'De gepubliceerde kaders die voor een regio gelden.',
  {
    kaders: list(object('GepubliceerdKaderregel', 'Eén gepubliceerd kader.', kop)),
  },
);

const Antwoord = object('OpenbaarAntwoord', 'Een vraag in neutrale woorden met haar antwoord.', {
  nummer: Type.Integer({ minimum: 1, description: 'plaats in de Nota' }),
  vraag: tekst('de vraag'),
  antwoord: tekst('het antwoord'),
  clausule: Type.Optional(tekst('de clausule die het antwoord uitlegt')),
  sha256: Hash,
});

const Publicatie = object('OpenbarePublicatie', 'Het kader of een later stuk, zoals het is gepubliceerd.', {
  id: tekst('kenmerk binnen het kader, zoals nota 2'),
  soort: keuze(PUBLICATIESOORTEN),
  nummer: Type.Integer({ minimum: 1 }),
  sha256: Hash,
  vorige: Type.Optional(Hash),
  moment: moment('moment van publicatie'),
  jaar: Type.Optional(jaar),
  raakt: list(tekst('waartegen bezwaar kan worden gemaakt')),
  wijzigt: list(
    object('OpenbareWijziging', 'Een clausule zoals zij vanaf dan luidt.', {
      id: tekst('id van de clausule'),
      sha256: Type.Optional(Type.String({ description: 'van de tekst; afwezig: de clausule vervalt' })),
    }),
  ),
  antwoorden: list(Antwoord),
  reageren: object('OpenbareReactietermijn', 'Tot wanneer bezwaar kan worden gemaakt.', {
    totEnMet: dag('laatste dag zoals de termijn is geschreven'),
    misschienTotEnMet: dag('laatste dag als een weekend of feestdag de termijn verlengt'),
    stilSinds: Type.Optional(moment('sinds wanneer een uitspraak de termijn stilzet')),
  }),
});

const Stap = object('OpenbareStap', 'Een stap van het tijdpad.', {
  stap: tekst('id van de stap'),
  wat: tekst('wat er gebeurt'),
  wie: keuze(UITVOERDERS),
  laatsteDag: Type.Optional(dag('laatste dag')),
  opTijdTot: Type.Optional(moment('vóór dit moment is het zeker op tijd')),
  teLaatVanaf: Type.Optional(moment('vanaf dit moment is het zeker te laat')),
});

export const GepubliceerdKaderSchema = object(
  'GepubliceerdKader',
  'Een gepubliceerd kader: wat geldt, het tijdpad en alle publicaties.',
  {
    ...kop,
    niveau: keuze(TIJDPADNIVEAUS),
    zorgkantoren: list(ZorgkantoorSchema),
    sectoren: list(SectorSchema),
    clausules: list(
      object('OpenbareClausule', 'Een clausule die geldt, en de publicatie waar zij uit komt.', {
        id: tekst('id van de clausule'),
        sha256: tekst('hash van de tekst'),
        publicatie: tekst('kenmerk van de publicatie'),
        gaatVoorOp: Type.Optional(tekst('de landelijke clausule waar deze voor gaat')),
      }),
    ),
    tijdpad: Type.Optional(
      object('OpenbaarTijdpad', 'Het tijdpad dat nu geldt.', {
        versie: Type.Integer({ minimum: 1 }),
        sha256: Hash,
        stappen: list(Stap),
        reacties: list(
          object('OpenbareReactie', 'Een reactietermijn zoals het tijdpad die aankondigt.', {
            termijn: tekst('naam van de termijn'),
            na: tekst('de stap waarna zij loopt'),
            begin: dag('dag van die stap'),
            strikt: dag('laatste dag zoals de termijn is geschreven'),
            verlengd: dag('laatste dag als zij wordt verlengd'),
          }),
        ),
      }),
    ),
    publicaties: list(Publicatie),
    stilstanden: list(
      object('OpenbareStilstand', 'Wat een uitspraak stilzet.', {
        ecli: tekst('European Case Law Identifier'),
        sinds: moment('sinds wanneer'),
        stappen: list(tekst('id van een stap')),
        publicaties: list(tekst('kenmerk van een publicatie')),
      }),
    ),
  },
);

export type GepubliceerdKader = Static<typeof GepubliceerdKaderSchema>;
export type GepubliceerdeKaders = Static<typeof GepubliceerdeKadersSchema>;
