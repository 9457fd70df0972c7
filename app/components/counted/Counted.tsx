import { Link } from "@remix-run/react";
import { useState, type ReactNode } from "react";
import { createPortal } from "react-dom";
import type { CountedFigure } from "~/domain/rules/counted";
import { useBilingual, useT } from "~/i18n/useT";
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
};

/** A figure that says how it is counted when it is clicked: rows, rule, law, arithmetic, sources. */
export function Counted({ figure, name, children, tabStop = true, rule }: Props) {
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

/** The same question where the figure stands inside a drawing or a sentence: a small button with words. */
export function CountedButton({ figure, rule }: Pick<Props, "figure" | "rule">) {
  const t = useT();
  const pick = useBilingual();
  return (
    <Counted figure={figure} rule={rule} name={pick(figure().title)}>
      <span className={styles.ask}>{t("counted.how")}</span>
    </Counted>
  );
}
