/**
 * Controleert een bewijsbundel van Kavel. Heeft niets nodig dan Node 18 of nieuwer:
 *
 *     node verifieer.mjs                    de bundel in de map van dit bestand
 *     node verifieer.mjs --bewijs <hash>    en of de handeling van uw ontvangstbewijs erin staat
 *
 * Eindigt met 0 als alles klopt en met 1 als er iets niet klopt. Schrijft niets en gebruikt geen netwerk.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAP = dirname(fileURLToPath(import.meta.url));
const HASHES = 'hashes.json';
const fouten = [];

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const lees = (naam) => readFileSync(join(MAP, naam));
const leesJson = (naam) => JSON.parse(lees(naam).toString('utf8'));

/** RFC 8785 voor wat Kavel schrijft: alleen hele getallen, velden op volgorde van UTF-16. */
function canoniek(waarde) {
  if (Array.isArray(waarde)) return `[${waarde.map(canoniek).join(',')}]`;
  if (waarde === null || typeof waarde !== 'object') return JSON.stringify(waarde);
  const velden = Object.keys(waarde).sort();
  return `{${velden.map((veld) => `${JSON.stringify(veld)}:${canoniek(waarde[veld])}`).join(',')}}`;
}

function bestandenIn(map) {
  return readdirSync(map, { withFileTypes: true }).flatMap((een) => {
    const pad = join(map, een.name);
    return een.isDirectory() ? bestandenIn(pad) : [relative(MAP, pad).split(sep).join('/')];
  });
}

function controleerBestanden() {
  const hashes = leesJson(HASHES);
  const aanwezig = bestandenIn(MAP).filter((naam) => naam !== HASHES);
  for (const naam of aanwezig) {
    if (!Object.hasOwn(hashes, naam)) fouten.push(`${naam} hoort niet bij de bundel.`);
    else if (sha256(lees(naam)) !== hashes[naam]) fouten.push(`${naam} is veranderd.`);
  }
  for (const naam of Object.keys(hashes)) {
    if (!aanwezig.includes(naam)) fouten.push(`${naam} ontbreekt.`);
  }
}

function controleerRegel({ tekst, hash, nummer: staatOp, afgeschermd }, index, { dossier, vorigeHash }) {
  const nummer = index + 1;
  if (afgeschermd === true) {
    // Alleen de plaats in de keten: de regel erna noemt deze hash.
    if (staatOp !== nummer) fouten.push(`Regel ${nummer}: hier staat regel ${staatOp}.`);
    return undefined;
  }
  const regel = JSON.parse(tekst);
  if (sha256(tekst) !== hash) fouten.push(`Regel ${nummer}: de hash past niet bij de tekst.`);
  if (canoniek(regel) !== tekst) fouten.push(`Regel ${nummer}: de tekst is niet zoals Kavel haar schrijft.`);
  if (regel.nummer !== nummer) fouten.push(`Regel ${nummer}: hier staat regel ${regel.nummer}.`);
  if (regel.vorigeHash !== vorigeHash) fouten.push(`Regel ${nummer}: volgt niet op de regel ervoor.`);
  const van = { regio: regel.regio, ...regel.dossier };
  if (canoniek(van) !== canoniek(dossier)) fouten.push(`Regel ${nummer}: hoort bij een ander dossier.`);
  return regel;
}

function controleerInhoud(regel, bladen) {
  const { nummer, verbintenissen, gebeurtenissen } = regel;
  if (bladen.length !== verbintenissen.length) {
    fouten.push(`Regel ${nummer}: er ontbreekt inhoud, of er is inhoud bij.`);
    return;
  }
  const soorten = [];
  for (const [index, blad] of bladen.entries()) {
    if (blad.afgeschermd === true) continue;
    const [eerste, plaats, veld] = blad.pad;
    const isSoort = eerste === 'gebeurtenissen' && veld === 'soort' && blad.pad.length === 3;
    if (isSoort) soorten[plaats] = blad.waarde;
    if (blad.gewist === true) continue;
    if (sha256(canoniek([blad.zout, blad.pad, blad.waarde])) === verbintenissen[index]) continue;
    fouten.push(`Regel ${nummer}: ${blad.pad.join('.')} is veranderd.`);
  }
  for (const [plaats, soort] of soorten.entries()) {
    if (soort === undefined || soort === gebeurtenissen[plaats]) continue;
    fouten.push(`Regel ${nummer}: de gebeurtenissen zijn andere dan de regel noemt.`);
  }
}

function controleerDocumenten(regels) {
  const genoemd = new Set(regels.flatMap(({ bladen = [] }) => bladen.map(({ waarde }) => waarde)));
  const documenten = leesJson('documenten.json');
  for (const { sha256: hash, naam } of documenten) {
    if (sha256(lees(`documenten/${hash}`)) !== hash) fouten.push(`Document ${naam} is veranderd.`);
    if (!genoemd.has(hash)) console.log(`Let op: document ${naam} wordt in het journaal niet genoemd.`);
  }
  return documenten.length;
}

function controleer() {
  controleerBestanden();
  const { dossier, kop } = leesJson('dossier.json');
  const regels = leesJson('journaal.json');
  let vorigeHash = null;
  for (const [index, een] of regels.entries()) {
    const regel = controleerRegel(een, index, { dossier, vorigeHash });
    if (regel !== undefined) controleerInhoud(regel, een.bladen);
    vorigeHash = een.hash;
  }
  if (kop.nummer !== regels.length || kop.hash !== vorigeHash) {
    fouten.push(`Het journaal hoort te eindigen bij regel ${kop.nummer} met hash ${kop.hash}.`);
  }
  const bewijs = process.argv[process.argv.indexOf('--bewijs') + 1];
  const staat = regels.findIndex(({ hash }) => hash === bewijs);
  if (process.argv.includes('--bewijs')) {
    if (staat < 0) fouten.push('De handeling van uw ontvangstbewijs staat niet in deze bundel.');
    else console.log(`De handeling van uw ontvangstbewijs is regel ${staat + 1}.`);
  }
  const afgeschermd = regels.filter((een) => een.afgeschermd === true).length;
  return { regels: regels.length, afgeschermd, documenten: controleerDocumenten(regels), kop };
}

let telling;
try {
  telling = controleer();
} catch (fout) {
  fouten.push(`De bundel is niet te lezen: ${fout.message}`);
}
if (fouten.length > 0) {
  for (const fout of fouten) console.error(fout);
  console.error(`De bundel klopt niet. Fouten: ${fouten.length}.`);
  process.exitCode = 1;
} else {
  console.log(`De bundel klopt. Handelingen: ${telling.regels}, documenten: ${telling.documenten}.`);
  if (telling.afgeschermd > 0) {
    console.log(
      `Van ${telling.afgeschermd} handelingen staat alleen de hash erin: de rest is niet voor de ontvanger.`,
    );
  }
  console.log(`Hash van de laatste handeling: ${telling.kop.hash}`);
  console.log('Vergelijk die met een ontvangstbewijs: wie de hele bundel namaakt, krijgt een andere hash.');
}
