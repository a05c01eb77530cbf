import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  findDoelen,
  findRegel,
  layBeleid,
  listDocumenten,
  listRegels,
  listRegelwijzigingen,
  listVragen,
  regelText,
  traceRegel,
} from '@kavel/core/beleid';
import type { Beleid } from '@kavel/formats/beleid-yaml';
import { loadBeleid } from './index.ts';

const loaded = await loadBeleid(join(import.meta.dirname, '../../../..'));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, null, 2));
const { register, catalogus }: Beleid = loaded.value;
const regels = listDocumenten(register).flatMap(listRegels);

/** The pages that stand beside the documents at /beleid. */
const PAGES = ['verschil', 'proces'];

describe('every rule of every document', () => {
  it('has one address, and no document has that of a page', () => {
    const adressen = regels.map(({ document, id }) => `${document.id}/${id}`);
    expect(adressen.length).toBeGreaterThan(100);
    expect(new Set(adressen).size).toBe(adressen.length);
    expect(listDocumenten(register).filter(({ id }) => PAGES.includes(id))).toEqual([]);
    for (const regel of regels) expect(findRegel(register, regel.document.id, regel.id)).toEqual(regel);
  });

  it('says something, rests on a clausule, and has a course for each care it is about', () => {
    for (const regel of regels) {
      expect(regelText(regel, catalogus)).toMatch(/^.{10,}[.?!]$/s);
      expect(regel.clausules.length).toBeGreaterThan(0);
      const verlopen = traceRegel(register, regel);
      expect(verlopen.length).toBeGreaterThan(0);
      for (const { momenten, bekend, geldig } of verlopen) {
        expect(momenten.map((row) => row.length)).toEqual(bekend.map(() => geldig.length));
      }
    }
  });
});

it('whatever a composition takes out or suspends is told of the rule by who did it', () => {
  const hits = new Set<string>();
  for (const vraag of listVragen(register)) {
    const laid = layBeleid(register, vraag);
    if (!laid.ok) continue;
    for (const { id, herkomst, door } of laid.value.geraakt) hits.add(`${herkomst.id} ${id} ${door.id}`);
    for (const { id, herkomst, opgeschortDoor } of [...laid.value.stappen, ...laid.value.eisen]) {
      if (opgeschortDoor !== undefined) hits.add(`${herkomst.id} ${id} ${opgeschortDoor.id}`);
    }
  }
  expect(hits.size).toBeGreaterThan(4);
  const told = regels.flatMap((regel) =>
    listRegelwijzigingen(register, regel).map(
      ({ wijziging }) => `${regel.document.id} ${regel.id} ${wijziging.id}`,
    ),
  );
  expect([...hits].filter((hit) => !told.includes(hit))).toEqual([]);
});

it('every intervention leads to a rule, or withdraws a document', () => {
  for (const wijziging of register.wijzigingen) {
    for (const ingreep of wijziging.ingrepen) {
      const doelen = findDoelen(register, wijziging, ingreep).length;
      expect(ingreep.soort === 'trek in' || doelen > 0, `${wijziging.id} ${ingreep.doel}`).toBe(true);
    }
  }
});
