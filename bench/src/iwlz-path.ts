import { createReadStream, createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { IWLZ_EINDE, IwlzLezer, openXsdMap } from '@kavel/formats/iwlz';
import { berichtBegin, clientXml, proefschemas, toewijzing } from '@kavel/testkit/iwlz';

/** One path of the iWlz bench in a process of its own: `maak <file> <MB>`, `lees <file>` or `toets <file> <folder>`. */
const [, , mode, file = '', extra = ''] = process.argv;

async function make(megabytes: number): Promise<void> {
  const out = createWriteStream(file);
  const client = `${clientXml('AW33', { bsn: '990000011', records: [toewijzing()] })}\n`.repeat(100);
  out.write(`${berichtBegin({ soort: 'AW33', afzender: '5517' })}\n`);
  for (let sent = 0; sent < megabytes * 1_000_000; sent += client.length) {
    if (!out.write(client)) await once(out, 'drain');
  }
  out.end(IWLZ_EINDE);
  await once(out, 'close');
}

async function read(): Promise<number> {
  let records = 0;
  const lezer = new IwlzLezer(file, { pseudoniem: () => 'client', ontvang: () => (records += 1) });
  for await (const piece of createReadStream(file)) lezer.write(piece as Uint8Array);
  const { aantalBevindingen } = lezer.end();
  return aantalBevindingen === 0 ? records : -1;
}

async function validate(): Promise<number> {
  mkdirSync(extra, { recursive: true });
  for (const [name, text] of Object.entries(proefschemas())) writeFileSync(join(extra, name), text);
  const xsds = await openXsdMap(extra);
  if (!xsds.ok) return -1;
  const { aantalBevindingen } = xsds.value.validate(file, readFileSync(file), 'AW33');
  xsds.value.close();
  return aantalBevindingen === 0 ? 1 : -1;
}

if (mode === 'maak') await make(Number(extra));
else {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const outcome = await (mode === 'lees' ? read() : validate());
  const milliseconds = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    JSON.stringify({ milliseconds, cpuMilliseconds: (user + system) / 1000, peakMegabytes, outcome }),
  );
}
