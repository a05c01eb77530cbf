import { Leeg } from './Toestand.tsx';
import { Paragraph } from './Tekst.tsx';

/** What a page says that needs a contract year when there is none. */
export function GeenContractjaar() {
  return (
    <Leeg titel="Er is nog geen contractjaar">
      <Paragraph>
        Start Kavel met <code>npm start</code>. Dan wordt het jaar van de demonstratie geladen.
      </Paragraph>
    </Leeg>
  );
}
