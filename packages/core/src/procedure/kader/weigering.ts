import { VIER_OGEN, createWeiger } from '../weigeren.ts';

const VERLOOP = 'procedure.md, Life cycle';
const TIJD = 'procedure.md, Time';
const STILSTAND = 'uitspraak.md, Freeze';

const REGELS = {
  'andere-organisatie': {
    regel: 'Aan een kader werken alleen de zorgkantoren waarvan het is, en ZN aan een landelijk kader.',
    bron: 'procedure.md, Roles; S001-131, S001-132',
  },
  'inhoud-ontbreekt': { regel: 'Een kader heeft een inhoud voordat anderen het zien.', bron: VERLOOP },
  'inhoud-ongeldig': {
    regel:
      'Een kader noemt zijn zorgkantoren, sectoren en contractjaren en heeft clausules met een eigen naam.',
    bron: 'S001-131 … -133; procedure.md, Life cycle',
  },
  'landelijke-clausule-onbekend': {
    regel: 'Een regionale clausule gaat alleen voor op een clausule die in het landelijke kader staat.',
    bron: 'S001-133',
  },
  'tijdpad-ontbreekt': { regel: 'Een kader wordt met een tijdpad gepubliceerd.', bron: '003 §2.1' },
  'tijdpad-onbruikbaar': { regel: 'Van elke stap moet de dag te berekenen zijn.', bron: TIJD },
  'tijdpad-fout': {
    regel:
      'Een tijdpad dat zichzelf tegenspreekt wordt niet gepubliceerd, tenzij de fout met een reden is aanvaard.',
    bron: TIJD,
  },
  'reden-ontbreekt': { regel: 'Deze handeling heeft een reden.', bron: 'procedure.md, Evidence' },
  'niet-genodigd': { regel: 'Een opmerking maakt wie in de consultatie is gevraagd.', bron: VERLOOP },
  'opmerking-leeg': { regel: 'Een opmerking heeft een tekst.', bron: VERLOOP },
  'opmerking-onbekend': { regel: 'Alleen een gemaakte opmerking kan worden verwerkt.', bron: VERLOOP },
  'opmerking-onverwerkt': {
    regel: 'De consultatie sluit pas als van elke opmerking staat wat ermee is gedaan.',
    bron: 'procedure.md, Life cycle; S004-28',
  },
  'zelfde-persoon': VIER_OGEN['zelfde-persoon'],
  'termijn-niet-te-berekenen': { regel: 'Van een termijn moet het einde te berekenen zijn.', bron: TIJD },
  'stuk-leeg': {
    regel: 'Een nota of wijziging bevat een antwoord, een clausule of een tijdpad.',
    bron: 'S001-135, S003-60',
  },
  'clausule-onbekend': {
    regel: 'Alleen een clausule van dit kader kan vervallen of uitgelegd worden.',
    bron: VERLOOP,
  },
  'antwoord-niet-vastgesteld': {
    regel: 'In een Nota van Inlichtingen staan alleen antwoorden die een tweede lezer heeft vastgesteld.',
    bron: 'S001-135; procedure.md, Roles',
  },
  'stuk-onbekend': {
    regel: 'Alleen een voorbereid stuk kan worden gepubliceerd of vervallen.',
    bron: VERLOOP,
  },
  'ecli-ongeldig': { regel: 'Een uitspraak heeft een ECLI.', bron: 'uitspraak.md, Record' },
  'jaar-buiten-contract': {
    regel:
      'Een richttarief wordt bekendgemaakt voor een later jaar van een meerjarig contract, en voor elk jaar eenmaal.',
    bron: 'procedure.md, Objection; ECLI:NL:RBDHA:2023:15099, ECLI:NL:RBDHA:2023:16336',
  },
  'termijn-korter': {
    regel: 'Een termijn die al loopt, wordt niet korter.',
    bron: 'procedure.md, Life cycle; 003 §2.7',
  },
  'stap-onbekend': { regel: 'Alleen een stap van het tijdpad kan stilstaan.', bron: STILSTAND },
  'niets-geraakt': { regel: 'Een uitspraak legt stappen of clausules van dit kader stil.', bron: STILSTAND },
  'al-stilgelegd': { regel: 'Een uitspraak legt eenmaal stil.', bron: STILSTAND },
  'niet-stilgelegd': { regel: 'Alleen wat stilstaat kan worden hervat.', bron: STILSTAND },
  'stap-voorbij': {
    regel: 'Een termijn van een stap die stilstond, verloopt niet vanzelf.',
    bron: STILSTAND,
  },
  'vragen-nog-open': { regel: 'De vragenronde sluit op de dag van het tijdpad.', bron: 'S003-17, S002-41' },
  'vragen-voorbij': { regel: 'Vragen stellen kan tot de dag van het tijdpad.', bron: 'S003-17, S002-41' },
  'nog-open': {
    regel: 'Een kader wordt afgesloten als er niets meer over open is.',
    bron: 'procedure.md, Objection',
  },
} as const;

export type Kadercode = keyof typeof REGELS;
export const KADERCODES = Object.keys(REGELS) as readonly Kadercode[];

export const refuseKader = createWeiger<Kadercode>(REGELS);
