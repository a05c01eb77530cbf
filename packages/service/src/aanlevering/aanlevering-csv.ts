import { kavelNaam } from '@kavel/core/basis';
import { aanleverstandTekst } from '@kavel/core/declaratie';
import { writeCsv } from '@kavel/formats/csv';
import type { CsvCel } from '@kavel/formats/csv';
import type { Regioaanleveringen } from './read-aanleveringen.ts';
import type { EigenAanleveringen } from './read-eigen-aanleveringen.ts';

function bronText({ fictief }: { readonly fictief: boolean }): string {
  return fictief ? 'FICTIEF' : 'declaraties van zorgaanbieders';
}

/** One row per provider and month: the state, the files and what was claimed. */
export function standenCsv(aanleveringen: Regioaanleveringen): string {
  const { regio, jaar, maanden, zorgaanbieders, peildag } = aanleveringen;
  const kop = [
    ...[
      'regio',
      'jaar',
      'maand',
      'agb',
      'zorgaanbieder',
      'stand',
      'uiterste dag',
      'aangenomen',
      'waarvan te laat',
      'waarvan opgave',
    ],
    ...['geweigerd', 'laatst ontvangen', 'gedeclareerd (euro)', 'peildag', 'bron'],
  ];
  const rows = zorgaanbieders.flatMap(({ agb, naam, maanden: own }) =>
    own.map((row, index): CsvCel[] => [
      ...[
        regio,
        jaar,
        row.maand,
        agb,
        naam,
        aanleverstandTekst[row.stand].woord,
        maanden[index]?.uitersteDag ?? '',
      ],
      ...[row.bestanden.aangenomen, row.bestanden.teLaat, row.bestanden.opgaven, row.bestanden.geweigerd],
      ...[
        row.laatstOntvangenOp ?? '',
        { eurocent: row.gedeclareerdEurocent },
        peildag,
        bronText(aanleveringen),
      ],
    ]),
  );
  return writeCsv(kop, rows);
}

/** One row per month and kavel: what was claimed beside the month's part of the agreements. */
export function kavelsCsv(aanleveringen: Regioaanleveringen): string {
  const { regio, jaar, maanden } = aanleveringen;
  const kop = [
    'regio',
    'jaar',
    'maand',
    'kavel',
    'gedeclareerd (euro)',
    'deel van de afspraak (euro)',
    'bron',
  ];
  const rows = maanden.flatMap(({ maand, kavels }) =>
    kavels.map((row): CsvCel[] => [
      ...[regio, jaar, maand, kavelNaam[row.kavel]],
      ...[{ eurocent: row.gedeclareerdEurocent }, { eurocent: row.aandeelEurocent }, bronText(aanleveringen)],
    ]),
  );
  return writeCsv(kop, rows);
}

/** One row per month, provider and cause in the refused files. */
export function oorzakenCsv(aanleveringen: Regioaanleveringen): string {
  const { regio, jaar, oorzaken } = aanleveringen;
  const kop = [
    ...['regio', 'jaar', 'maand', 'agb', 'retourcode', 'betekenis', 'record', 'veld', 'veldnaam'],
    ...['bevindingen', 'bestanden', 'bron'],
  ];
  const rows = oorzaken.map((row): CsvCel[] => [
    ...[regio, jaar, row.maand, row.agb, row.retourcode, row.betekenis ?? '', row.record, row.veld],
    ...[row.veldnaam ?? '', row.aantal, row.bestanden, bronText(aanleveringen)],
  ]);
  return writeCsv(kop, rows);
}

/** One row per file that a provider sent. */
export function eigenAanleveringenCsv(aanleveringen: EigenAanleveringen): string {
  const { regio, jaar, agb, bestanden } = aanleveringen;
  const kop = [
    ...['regio', 'jaar', 'agb', 'maand', 'ontvangen', 'uitkomst', 'te laat', 'soort'],
    ...['factuurnummer', 'regels', 'bevindingen', 'totaal (euro)', 'bron'],
  ];
  const rows = bestanden.map((row): CsvCel[] => {
    const begin = [regio, jaar, agb, row.maand, row.ontvangenOp, row.uitkomst];
    return row.uitkomst === 'aangenomen'
      ? [
          ...[...begin, row.teLaat ? 'ja' : 'nee', row.isOpgave ? 'opgave' : 'declaratie'],
          ...[row.factuurnummer, row.regels, 0],
          ...[{ eurocent: row.totaalEurocent }, bronText(aanleveringen)],
        ]
      : [...begin, '', 'declaratie', '', row.regels, row.aantalBevindingen, '', bronText(aanleveringen)];
  });
  return writeCsv(kop, rows);
}
