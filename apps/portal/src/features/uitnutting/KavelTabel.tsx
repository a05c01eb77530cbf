import { kavelNaam } from '@kavel/core/basis';
import type { UitnuttingMaand } from '@kavel/contract';
import { maandNaam } from '@kavel/contract/texts';
import { BEDRAGKOLOMMEN, BedragCellen, BedragKoppen } from '../../ui/Bedragkolommen.tsx';
import {
  GetalCel,
  KolomKop,
  RijKop,
  Tabel,
  TableBody,
  TableFooter,
  TableHeader,
  TableRow,
} from '../../ui/Tabel.tsx';

/** One month, one row per kavel (or kavels together), with a total that adds up on the screen. */
export function KavelTabel({ maand }: { readonly maand: UitnuttingMaand }) {
  return (
    <Tabel naam={`${maandNaam(maand.maand)} ${maand.herkomst.jaar} per kavel, in euro`}>
      <TableHeader>
        <TableRow>
          <KolomKop>Kavel</KolomKop>
          <KolomKop getal>Zorgaanbieders</KolomKop>
          <BedragKoppen kolommen={BEDRAGKOLOMMEN} />
        </TableRow>
      </TableHeader>
      <TableBody>
        {maand.kavels.map(({ kavels, zorgaanbieders, bedragen }) => (
          <TableRow key={kavels.join()}>
            <RijKop>{kavels.map((kavel) => kavelNaam[kavel]).join(' + ')}</RijKop>
            <GetalCel>{zorgaanbieders}</GetalCel>
            <BedragCellen kolommen={BEDRAGKOLOMMEN} bedragen={bedragen} />
          </TableRow>
        ))}
      </TableBody>
      <TableFooter>
        <TableRow>
          <RijKop>Alle kavels</RijKop>
          <GetalCel>{''}</GetalCel>
          <BedragCellen kolommen={BEDRAGKOLOMMEN} bedragen={maand.totaal} />
        </TableRow>
      </TableFooter>
    </Tabel>
  );
}
