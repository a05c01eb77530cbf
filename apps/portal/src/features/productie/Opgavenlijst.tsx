import type { Opgaven } from '@kavel/contract';
import { Cel, GetalCel, KolomKop, RijKop, Tabel, TableBody, TableHeader, TableRow } from '../../ui/Tabel.tsx';
import { Paragraph } from '../../ui/Tekst.tsx';
import { Leeg } from '../../ui/Toestand.tsx';
import { bedrag, moment } from '../../ui/getallen.ts';
import { verschilBedrag, zorgmaandenText } from './opgave-tekst.ts';

/** Every statement of the year, also those that a later one improved. */
export function Opgavenlijst({ jaar, opgaven }: Pick<Opgaven, 'jaar' | 'opgaven'>) {
  if (opgaven.length === 0) {
    return (
      <Leeg titel={`U hebt over ${jaar} nog geen productie opgegeven`}>
        <Paragraph>Na uw eerste opgave staat hier wat u opgaf en wat er veranderde.</Paragraph>
      </Leeg>
    );
  }
  return (
    <Tabel naam={`Opgaven over ${jaar}`} stapelt lang>
      <TableHeader>
        <TableRow>
          <KolomKop>Opgave</KolomKop>
          <KolomKop>Over</KolomKop>
          <KolomKop>Vorm</KolomKop>
          <KolomKop getal>Regels</KolomKop>
          <KolomKop getal>Opgegeven (€)</KolomKop>
          <KolomKop getal>Verschil (€)</KolomKop>
        </TableRow>
      </TableHeader>
      <TableBody>
        {opgaven.map((opgave) => (
          <TableRow key={opgave.opgave}>
            <RijKop>
              {opgave.opgave}, {moment(opgave.ontvangenOp)}{' '}
              <span className="kavel-bijschrift">{opgave.door}</span>
            </RijKop>
            <Cel kop="Over">{zorgmaandenText(opgave.zorgmaanden)}</Cel>
            <Cel kop="Vorm">{opgave.vorm === 'xlsx' ? 'sjabloon' : 'CSV'}</Cel>
            <GetalCel kop="Regels">{opgave.regels.toLocaleString('nl-NL')}</GetalCel>
            <GetalCel kop="Opgegeven (€)">{bedrag(opgave.totaalEurocent)}</GetalCel>
            <GetalCel kop="Verschil (€)">{verschilBedrag(opgave.verschilEurocent)}</GetalCel>
          </TableRow>
        ))}
      </TableBody>
    </Tabel>
  );
}
