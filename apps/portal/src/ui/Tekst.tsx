import {
  Heading1,
  Heading2,
  Heading3,
  Paragraph as UtrechtParagraph,
} from '@utrecht/component-library-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/** Where the browser came in. A page can be drawn twice there while its code and data arrive. */
const FIRST_PATH = window.location.pathname;
let hasLeftFirstPage = false;

/**
 * The one heading of a page, and the title of the browser tab. After a click on a link it takes the focus, so that a
 * screen reader starts at the new page; on the first load the focus stays where the browser puts it.
 */
export function PageTitle({ children, tab }: { readonly children: ReactNode; readonly tab: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (window.location.pathname !== FIRST_PATH) hasLeftFirstPage = true;
    if (hasLeftFirstPage) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <title>{`${tab} · Kavel`}</title>
      <Heading1 ref={heading} tabIndex={-1}>
        {children}
      </Heading1>
    </>
  );
}

export function SectionTitle({ children, id }: { readonly children: ReactNode; readonly id?: string }) {
  return <Heading2 {...(id === undefined ? {} : { id })}>{children}</Heading2>;
}

/** A heading where the reading goes on: it takes the focus when it appears, if `neemFocus` says so. */
export function FocusTitle({
  children,
  id,
  neemFocus,
}: {
  readonly children: ReactNode;
  readonly id: string;
  readonly neemFocus: boolean;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (neemFocus) heading.current?.focus();
    // Once, when it appears: whoever is typing keeps the focus.
  }, []);
  return (
    <Heading2 ref={heading} id={id} tabIndex={-1}>
      {children}
    </Heading2>
  );
}

export function SubTitle({ children }: { readonly children: ReactNode }) {
  return <Heading3>{children}</Heading3>;
}

export function Paragraph({ children, lead }: { readonly children: ReactNode; readonly lead?: boolean }) {
  return <UtrechtParagraph {...(lead === true ? { purpose: 'lead' } : {})}>{children}</UtrechtParagraph>;
}
