import { Link } from "@remix-run/react";
import { useState, type ReactNode } from "react";
import { createPortal } from "react-dom";
import type { CountedFigure } from "~/domain/rules/counted";
import { useT } from "~/i18n/useT";
import { CountedDialog } from "./CountedDialog";
import styles from "./counted.module.css";

type Props = {
  /** Computed only when somebody asks. */
  figure: () => CountedFigure;
  /** The name of the figure for who hears the page; the figure itself is `children`. */
  name: string;
  children: ReactNode;
  /** False for a further figure of a row whose explanation another one opens: the keyboard stops once a row. */
  tabStop?: boolean;
  /** Rule that is shown to who has no JavaScript. */
  rule: string;
  /** The amount that is shown, for who reads the page by program (tests). */
  satang?: bigint;
};

/** A figure that says how it is counted when it is clicked: rows, rule, law, arithmetic, sources. */
export function Counted({ figure, name, children, tabStop = true, rule, satang }: Props) {
  const t = useT();
  const [shown, setShown] = useState<CountedFigure | null>(null);
  return (
    <>
      <Link
        to={`/rules#${rule}`}
        role="button"
        aria-haspopup="dialog"
        aria-label={t("counted.ask", { name })}
        className={styles.figure}
        data-counted={satang === undefined ? "" : satang.toString()}
        tabIndex={tabStop ? undefined : -1}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          setShown(figure());
        }}
        onKeyDown={(event) => {
          if (event.key !== " ") return;
          event.preventDefault();
          setShown(figure());
        }}
      >
        {children}
      </Link>
      {shown &&
        // a dialog may not stand inside a paragraph or a cell
        createPortal(<CountedDialog figure={shown} onClose={() => setShown(null)} />, document.body)}
    </>
  );
}
