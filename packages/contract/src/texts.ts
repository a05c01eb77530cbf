import type { Kavel } from '@kavel/core/basis';

export { maandNaam, rolNaam } from '@kavel/core/basis';

/**
 * Dutch words of the API, without a schema library. Each problem says what is wrong and what to do; the code is
 * the last part of the problem's `type` (huisstijl B4).
 */

export type ProblemText = { readonly title: string; readonly detail: string };

export const problemTextByCode = {
  'aanvraag-ongeldig': {
    title: 'De vraag klopt niet',
    detail: 'Eén of meer velden kloppen niet. Kijk bij de velden hieronder wat er anders moet.',
  },
  'pad-onbekend': {
    title: 'Dit adres bestaat niet',
    detail: 'Kijk of het adres goed is getypt. Alle adressen staan in /v1/openapi.json.',
  },
  'contractjaar-onbekend': {
    title: 'Van deze regio en dit jaar is niets bekend',
    detail: 'Kies een regio en een jaar uit de lijst op /v1/contractjaren.',
  },
  'maand-niet-gepubliceerd': {
    title: 'Deze maand is nog niet gepubliceerd',
    detail: 'Een click wordt zichtbaar nadat een tweede persoon hem heeft vastgesteld en gepubliceerd.',
  },
  'zorgaanbieder-onbekend': {
    title: 'Deze zorgaanbieder heeft hier geen afspraak',
    detail: 'Controleer de AGB-code, of kies uit de lijst van zorgaanbieders van deze regio.',
  },
  'regio-onbekend': {
    title: 'Deze regio is er niet',
    detail: 'Kies een van de zorgkantoorregio’s uit het antwoord op /v1/proefaanbieders zonder regio.',
  },
  'tarief-vraag-geweigerd': {
    title: 'Deze vraag is niet te beantwoorden',
    detail: 'Kies een ander zorgkantoor, jaar, sector of kavel, of pas de feiten aan.',
  },
  'berekening-geweigerd': {
    title: 'Dit is niet uit te rekenen',
    detail: 'Verbeter de vraag. Wat er mis is, staat hieronder of in de beschrijving van het adres.',
  },
  'document-geweigerd': {
    title: 'Dit document klopt niet, dus er is geen bestand van te maken',
    detail: 'Kijk bij de velden hieronder wat er mis is.',
  },
  'document-onbekend': {
    title: 'Dit document is er niet',
    detail: 'Kies een naam uit de lijst op /v1/kaders of /v1/tijdpaden.',
  },
  'ruimte-geweigerd': {
    title: 'Deze contracteerruimte kan niet',
    detail: 'Er is niets veranderd. Verbeter het bedrag, de reservering of de dag.',
  },
  'bestand-te-groot': {
    title: 'Dit bestand is te groot',
    detail: 'Splits het bestand. Bij een declaratie krijgt elk deel een eigen factuurnummer.',
  },
  'inhoud-onbekend': {
    title: 'Deze soort inhoud neemt dit adres niet aan',
    detail:
      'Stuur het bestand zelf, met een Content-Type dat /v1/openapi.json bij dit adres noemt. Een zipbestand pakt u eerst uit.',
  },
  'te-veel-vragen': {
    title: 'U vraagt te veel achter elkaar',
    detail: 'Wacht een minuut en ga dan verder. Wat is aangenomen, blijft bewaard.',
  },
  'niet-aangemeld': {
    title: 'Hiervoor moet u aangemeld zijn',
    detail: 'Meld u aan op /aanmelden en probeer het dan opnieuw.',
  },
  'sessie-voorbij': {
    title: 'Uw sessie is voorbij',
    detail:
      'Er is niets bewaard. Meld u opnieuw aan op /aanmelden, in een ander tabblad als u iets hebt ingevuld, en stuur het dan nog een keer.',
  },
  'rol-mag-niet': {
    title: 'Met uw rol mag dit niet',
    detail: 'Vraag het aan iemand van uw organisatie die dit mag, of meld u aan met een andere rol.',
  },
  'andere-organisatie': {
    title: 'Dit is niet van uw organisatie',
    detail: 'U ziet en verandert alleen wat van uw eigen organisatie is. Kijk het adres na.',
  },
  'vreemde-herkomst': {
    title: 'Deze vraag kwam niet van Kavel zelf',
    detail: 'Er is niets veranderd. Open het portaal van Kavel en doe het daar opnieuw.',
  },
  'andere-zorgaanbieder': {
    title: 'Dit bestand is van een andere zorgaanbieder',
    detail:
      'De AGB-code in het bestand (veld 0112) is niet die van de zorgaanbieder voor wie u handelt. Kies de goede zorgaanbieder of het goede bestand. Er is niets bewaard.',
  },
  'geen-retourbericht': {
    title: 'Van dit bestand kan Kavel geen retourbericht maken',
    detail: 'Het voorlooprecord is niet te lezen. Kijk bij de bevindingen wat er mis is.',
  },
  'geen-voorbeeldbestand': {
    title: 'Voor deze zorgaanbieder kan Kavel geen voorbeeldbestand maken',
    detail: 'Dat kan alleen voor een fictieve zorgaanbieder die al iets heeft gedeclareerd. Kies een andere.',
  },
  'berichten-te-groot': {
    title: 'Deze berichten zijn samen te groot',
    detail:
      'Een prognose neemt hoogstens 1000 berichten van samen 100 MB aan. Kies één zorgaanbieder, of gebruik kavel toewijzing prognose.',
  },
  'geen-voorbeeldberichten': {
    title: 'Voor dit jaar kan Kavel geen voorbeeldberichten maken',
    detail: 'Dat kan alleen voor een gesimuleerd jaar. Is het jaar groot, kies dan één zorgaanbieder.',
  },
  'sleutel-anders': {
    title: 'Kavel kan nu geen bestanden aannemen',
    detail:
      'De geheime sleutel is een andere dan die van eerdere bestanden. De beheerder zet KAVEL_SLEUTEL_BESTAND terug uit een reservekopie.',
  },
  'editie-anders': {
    title: 'Dit is niet de editie die u hebt bekeken',
    detail:
      'Het bestand, de dagen of de tabel die geldt is veranderd. Bekijk de editie opnieuw en neem haar dan over.',
  },
  'editie-bestaat': {
    title: 'Deze editie geldt al',
    detail: 'Er is niets veranderd. Kijk in de lijst van edities wie haar overnam.',
  },
  'editie-onbekend': {
    title: 'Deze editie geldt niet',
    detail: 'Misschien is zij al ingetrokken. Kijk in de lijst van edities.',
  },
  'editie-spreekt-tegen': {
    title: 'Deze editie spreekt een andere tegen',
    detail: 'Haal de tarieven die anders zijn uit het bestand, of trek de andere editie eerst in.',
  },
  'herhaling-anders': {
    title: 'Deze sleutel hoort bij een andere inzending',
    detail:
      'Met deze Idempotency-Key kwam eerder iets anders. Er is niets gedaan. Kies voor elke inzending een nieuwe sleutel.',
  },
  'herhaling-bezig': {
    title: 'Deze inzending is nog bezig',
    detail:
      'Dezelfde inzending met deze Idempotency-Key loopt nog. Vraag het over een paar seconden opnieuw.',
  },
  'stand-ontbreekt': {
    title: 'Zeg erbij wat u hebt bekeken',
    detail: 'Stuur in If-Match de ETag mee van de stand die u hebt bekeken. Er is niets veranderd.',
  },
  'stand-veranderd': {
    title: 'Er is intussen iets veranderd',
    detail: 'Wat u hebt bekeken, is niet meer de laatste stand. Bekijk het opnieuw. Er is niets veranderd.',
  },
  'dossier-niet-gevonden': {
    title: 'Dit dossier is er niet, of u mag het nu niet zien',
    detail: 'Kijk de naam van het dossier na. Een verzegeld dossier ziet het zorgkantoor pas na de sluiting.',
  },
  'stuk-niet-gevonden': {
    title: 'Dit stuk staat niet in het dossier zoals u het ziet',
    detail: 'Kies een stuk uit het dossier. Wat is verwijderd of vervangen, staat er niet meer in.',
  },
  'handeling-geweigerd': {
    title: 'Dit kan nu niet met dit dossier',
    detail: 'Er is niets veranderd. Welke regel dit zegt en wat u kunt doen, staat bij de weigering.',
  },
  'clickrun-ontbreekt': {
    title: 'Deze click is er niet',
    detail: 'Kijk bij de click van de maand welke runs er zijn. Is er geen, maak die dan eerst.',
  },
  'clickhandeling-geweigerd': {
    title: 'Dit kan nu niet met de click van deze maand',
    detail: 'Er is niets veranderd. Welke regel dit zegt en wat u kunt doen, staat bij de weigering.',
  },
  'click-geweigerd': {
    title: 'Met deze invoer stopt de click',
    detail: 'Er is niets berekend. Welk veld dit geeft en wat u kunt doen, staat bij de velden.',
  },
  'te-laat': {
    title: 'U was te laat',
    detail:
      'Wat u stuurde is vastgelegd en telt niet mee. Bewaar het nummer en de hash: daarmee toont u aan wat u wanneer stuurde.',
  },
  'nog-bezig-met-laden': {
    title: 'Kavel is nog aan het opstarten',
    detail: 'Probeer het over een paar seconden opnieuw. Op /gezond staat hoe ver het is.',
  },
  storing: {
    title: 'Er ging iets mis in Kavel',
    detail: 'Probeer het opnieuw. Blijft het misgaan, meld dan het tijdstip en het adres bij de beheerder.',
  },
} as const satisfies Readonly<Record<string, ProblemText>>;

export type ProblemCode = keyof typeof problemTextByCode;

export { zorgkantoorNaam } from '@kavel/core/basis';

export const sectorNaam = {
  VV: 'Verpleging en verzorging',
  GZ: 'Gehandicaptenzorg',
  GGZ: 'Geestelijke gezondheidszorg',
} as const;

/** One sentence for who does not know the kavel. */
export const kavelUitleg: Readonly<Record<Kavel, string>> = {
  ZZP: 'zorg met verblijf in een instelling',
  VPT: 'volledig pakket thuis',
  MPT: 'modulair pakket thuis',
  MEERZORG_GZ: 'extra zorg in de gehandicaptenzorg',
  MEERZORG_VVGGZ: 'extra zorg in verpleging en verzorging of de geestelijke gezondheidszorg',
};

export { aanleverstandTekst } from '@kavel/core/declaratie';
