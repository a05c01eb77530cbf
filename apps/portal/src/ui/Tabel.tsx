import {
  Table,
  TableBody,
  TableCell,
  TableFooter,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@utrecht/component-library-react';
import type { ReactNode } from 'react';

/** The parts of a table, as NL Design System draws them. */
export { TableBody, TableFooter, TableHeader, TableRow };

type TabelProps = {
  readonly naam: string;
  /** A long list scrolls under its own head. */
  readonly lang?: boolean;
  /** On a narrow screen a row of text becomes a block, each cell under the name that it gives itself. */
  readonly stapelt?: boolean;
  readonly children: ReactNode;
};

/**
 * A wide table scrolls inside its own region, never the page. The region can be reached with the keyboard and bears
 * the table's name.
 */
export function Tabel({ naam, lang = false, stapelt = false, children }: TabelProps) {
  const vormen = [lang ? ['kavel-tabel--lang'] : [], stapelt ? ['kavel-tabel--stapelt'] : []].flat();
  return (
    <div className={['kavel-tabel', ...vormen].join(' ')} role="region" aria-label={naam} tabIndex={0}>
      <Table>
        <caption className="kavel-verborgen">{naam}</caption>
        {children}
      </Table>
    </div>
  );
}

type KopProps = {
  readonly children: ReactNode;
  readonly getal?: boolean;
  readonly sortering?: 'ascending' | 'descending' | 'none';
};

export function KolomKop({ children, getal, sortering }: KopProps) {
  return (
    <TableHeaderCell
      scope="col"
      numericColumn={getal === true}
      {...(sortering === undefined ? {} : { 'aria-sort': sortering })}
    >
      {children}
    </TableHeaderCell>
  );
}

/** `hoog`: how many rows it stands before. */
export function RijKop({ children, hoog = 1 }: { readonly children: ReactNode; readonly hoog?: number }) {
  return (
    <TableHeaderCell scope={hoog > 1 ? 'rowgroup' : 'row'} rowSpan={hoog}>
      {children}
    </TableHeaderCell>
  );
}

type CelProps = {
  readonly children: ReactNode;
  /** The name of the column, for a table that stacks. */
  readonly kop?: string;
};

export function Cel({ children, kop }: CelProps) {
  return <TableCell {...(kop === undefined ? {} : { 'data-kop': kop })}>{children}</TableCell>;
}

export function GetalCel({ children, kop }: CelProps) {
  return (
    <TableCell numericColumn {...(kop === undefined ? {} : { 'data-kop': kop })}>
      {children}
    </TableCell>
  );
}

/** One cell over the whole width, for what opens under a row. */
export function BredeCel({
  kolommen,
  children,
}: {
  readonly kolommen: number;
  readonly children: ReactNode;
}) {
  return (
    <TableCell colSpan={kolommen} className="kavel-brede-cel">
      {children}
    </TableCell>
  );
}
