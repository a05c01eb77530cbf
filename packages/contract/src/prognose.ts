import { PROGNOSEKEUZES } from '@kavel/core/toewijzing';
import type { Dagkavel, Etmaaldeel, Prognoseinstelling, Prognosekeuze } from '@kavel/core/toewijzing';
import type { Agb, Eurocent, RegioCode } from '@kavel/core/basis';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import { AgbParameter, JaarParameter, RegioParameter, eurocentField, list, object } from './basis.ts';

/** Expected days of care from iWlz messages, next to what is claimed. */

/** The part of a request that holds messages; it may come more often. */
const BERICHTVELD = 'bericht';

const Regio = Type.Unsafe<RegioCode>(RegioParameter);
const AgbCode = Type.Unsafe<Agb>(AgbParameter);

function keuze<Keuze extends Prognosekeuze>(naam: Keuze, description: string) {
  return Type.Unsafe<Prognoseinstelling[Keuze]>(
    Type.Enum([...PROGNOSEKEUZES[naam]], { description: `${description}; zonder keuze geldt de eerste` }),
  );
}

const keuzes = {
  mutatiedag: keuze('mutatiedag', 'of de dag van een mutatie nog een dag zorg is'),
  deeltijd: keuze('deeltijd', 'of deeltijdverblijf elke dag voor een deel telt'),
  percentage: keuze('percentage', 'of een toewijzing van een deel elke dag voor dat deel telt'),
  overlap: keuze('overlap', 'of bij twee toewijzingen op een dag alleen de laatst ingegane telt'),
};

const keuzevragen = {
  mutatiedag: Type.Optional(keuzes.mutatiedag),
  deeltijd: Type.Optional(keuzes.deeltijd),
  percentage: Type.Optional(keuzes.percentage),
  overlap: Type.Optional(keuzes.overlap),
};

export const PrognoseQuery = Type.Object(
  { regio: Regio, jaar: JaarParameter, agb: Type.Optional(AgbCode), ...keuzevragen },
  { additionalProperties: false },
);

/** Documented only: the parts are read as they come in, before anything could judge them. */
export const BerichtenBody = Type.Object({
  [BERICHTVELD]: Type.Array(Type.String({ format: 'binary' }), {
    description:
      'AW33, AW35 en AW39 van iWlz 2.2, elk een onderdeel met deze naam; bestandsnamen zijn niet nodig',
  }),
});

const Aantal = (description: string) => Type.Integer({ minimum: 0, description });
const Delen = (description: string) =>
  Type.Unsafe<Etmaaldeel>(Type.Integer({ description: `${description}, in delen van 1/1400 etmaal` }));
const Dagkavelveld = Type.Unsafe<Dagkavel>(Type.Enum(['ZZP', 'VPT']));
const Zorgmaand = Type.String({ description: 'maand van de zorg, 2018-01' });
const plaats = { agb: AgbCode, kavel: Dagkavelveld, maand: Zorgmaand };
const Bedrag = (description: string) => Type.Unsafe<Eurocent>(eurocentField(description));

const PrognoseregelSchema = object('Prognoseregel', 'Verwachte etmalen van één kavel, ZZP en maand.', {
  ...plaats,
  zzp: Type.String({ description: 'ZZP-code van drie cijfers' }),
  prestaties: list(Type.String(), { description: 'de prestaties die mogelijk zijn; Kavel kiest er geen' }),
  verwacht: Delen('verwacht'),
  wachtend: Delen('toegewezen zonder aanvang; telt niet mee bij verwacht'),
  clienten: Aantal('cliënten met verwachte etmalen'),
  bedrag: Type.Optional(
    object('VerwachtBedrag', 'Alleen als één van de prestaties een afgesproken prijs heeft.', {
      prestatie: Type.String(),
      tariefEurocent: Bedrag('prijs per etmaal'),
      verwachtEurocent: Bedrag('verwacht bedrag'),
    }),
  ),
});

const BerichtSchema = object('Prognosebericht', 'Eén bericht uit de vraag.', {
  nummer: Type.Integer({ minimum: 1, description: 'volgorde in de vraag' }),
  bytes: Aantal('grootte'),
  getoetst: Type.Boolean({ description: 'aan de XSD’s van iWlz 2.2' }),
  groot: Type.Boolean({ description: 'groter dan de 5 MB van de standaard' }),
  aantalBevindingen: Aantal('een bericht met bevindingen telt niet mee'),
  inhoud: Type.Optional(
    object('Berichtinhoud', 'Wat erin staat; ontbreekt als de kop niet te lezen is.', {
      soort: Type.Enum(['AW33', 'AW35', 'AW39']),
      afzender: Type.String(),
      dagtekening: Type.String(),
      clienten: Aantal('cliënten'),
      records: Aantal('records die meetellen'),
      zonderZorgaanbieder: Aantal('toewijzingen zonder zorgaanbieder'),
      overig: Aantal('onderdelen die de prognose niet gebruikt'),
    }),
  ),
});

export const PrognoseSchema = object(
  'Prognose',
  'Verwachte etmalen uit iWlz-berichten. Er is niets bewaard.',
  {
    regio: Regio,
    regioNaam: Type.String(),
    jaar: JaarParameter,
    agb: Type.Optional(AgbCode),
    instelling: object('Prognoseinstelling', 'De gekozen aannames.', keuzes),
    berichten: list(BerichtSchema),
    clientenToegewezen: Aantal('cliënten met toegewezen etmalen'),
    clientenZonderAanvang: Aantal('van hen: zonder gemelde aanvang'),
    zonderDagen: list(
      object('ZonderDagen', 'Cliënten van wie de berichten geen etmalen geven.', {
        reden: Type.Enum(['mpt', 'pgb', 'verkeerde-bed', 'administratief', 'geen-opname']),
        clienten: Aantal('cliënten'),
      }),
    ),
    regels: list(PrognoseregelSchema),
    vergelijking: Type.Optional(
      object('Prognosevergelijking', 'Naast de ingenomen productie; ontbreekt als die er niet is.', {
        verschillen: list(
          object('Prognoseverschil', 'Gedeclareerd min verwacht.', {
            ...plaats,
            verwacht: Delen('verwacht'),
            gedeclareerdeDagen: Type.Integer({ description: 'gedeclareerde etmalen' }),
            verschil: Delen('gedeclareerd min verwacht'),
          }),
        ),
        volumeOnbekend: list(object('Prognoseplaats', 'Als bedrag opgegeven, dus zonder etmalen.', plaats)),
      }),
    ),
    bevindingen: list(
      object('Prognosebevinding', 'Wat niet klopt, zonder gegevens van een persoon.', {
        code: Type.String(),
        bericht: Type.Integer({ description: 'nummer van het bericht in de vraag' }),
        regel: Aantal('regel in het bericht'),
        veld: Type.Optional(Type.String({ description: 'onderdeel van het bericht' })),
        melding: Type.String(),
        keurtAf: Type.Boolean({ description: 'waar: het bericht telt hierdoor niet mee' }),
      }),
      { description: 'hoogstens duizend' },
    ),
    aantalBevindingen: Aantal('alle bevindingen'),
    aannames: list(
      object('Prognoseaanname', 'Wat de bronnen openlaten en wat is aangenomen.', {
        naam: Type.String(),
        keuze: Type.String(),
        tekst: Type.String(),
      }),
    ),
  },
);

export const VoorbeeldberichtenQuery = Type.Object(
  { agb: Type.Optional(AgbCode) },
  { additionalProperties: false },
);

export const VoorbeeldberichtenSchema = object(
  'Voorbeeldberichten',
  'FICTIEVE iWlz-berichten die bij het gesimuleerde jaar passen, op een paar bedachte verschillen na.',
  {
    fictief: Type.Literal(true),
    berichten: list(
      object('Voorbeeldbericht', 'Eén fictief bericht.', { naam: Type.String(), xml: Type.String() }),
    ),
    verschillen: list(
      object('GeplantVerschil', 'Een verschil dat er met opzet in zit.', {
        soort: Type.Enum(['zonder-aanvang', 'einde-gemeld', 'zonder-declaratie']),
        agb: AgbCode,
        kavel: Dagkavelveld,
        maanden: list(
          object('GeplanteMaand', 'Eén maand.', {
            maand: Type.Integer({ minimum: 1, maximum: 12 }),
            etmalen: Type.Integer({ description: 'gedeclareerd min verwacht' }),
          }),
        ),
      }),
    ),
  },
);

export type Prognose = Static<typeof PrognoseSchema>;
export type Voorbeeldberichten = Static<typeof VoorbeeldberichtenSchema>;
