import { timesWords } from "~/components/gauge/windowWords";
import type { WindowResult } from "~/domain/budget/windowResult";
import { CountedAmount } from "~/components/counted/CountedAmount";
import { lineAmount } from "~/format/counted/amounts/lineAmounts";
import { useT } from "~/i18n/useT";
import styles from "./table.module.css";

/** The line of the frame itself between two rows. */
export function FrameLine({ window, columns }: { window: WindowResult; columns: number }) {
  const t = useT();
  return (
    <tr className={styles.frameLine}>
      <td colSpan={columns}>
        <CountedAmount
          figure={lineAmount(window, "frame")}
          words={(amount) => t("ranking.frameLine", { amount: `${amount} ${t("shell.baht")}` })}
        />
      </td>
    </tr>
  );
}

/** [R2] The cut line at twice the frame: below it nothing is considered (or, under SKIP_AND_FILL, what does not fit). */
export function CutLine({ window, columns }: { window: WindowResult; columns: number }) {
  const t = useT();
  const { policy } = window;
  const times = timesWords(policy.windowMax);
  const key = policy.straddler === "STRICT_PREFIX" ? "ranking.cutLine" : "ranking.cutLineSkip";
  return (
    <tr className={styles.cutLine}>
      <td colSpan={columns}>
        <span aria-hidden>✂</span>{" "}
        <CountedAmount
          figure={lineAmount(window, "cut")}
          words={(amount) => t(key, { times, amount: `${amount} ${t("shell.baht")}` })}
        />
      </td>
    </tr>
  );
}
