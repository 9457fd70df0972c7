import { timesWords } from "~/components/gauge/windowWords";
import type { WindowResult } from "~/domain/budget/windowResult";
import { baht } from "~/format/baht";
import { useLocale, useT } from "~/i18n/useT";
import styles from "./table.module.css";

/** The line of the frame itself between two rows. */
export function FrameLine({ window, columns }: { window: WindowResult; columns: number }) {
  const t = useT();
  const locale = useLocale();
  const amount = baht(window.frameSatang ?? 0n, { unit: true, locale });
  return (
    <tr className={styles.frameLine}>
      <td colSpan={columns}>{t("ranking.frameLine", { amount })}</td>
    </tr>
  );
}

/** [R2] The cut line at twice the frame: below it nothing is considered (or, under SKIP_AND_FILL, what does not fit). */
export function CutLine({ window, columns }: { window: WindowResult; columns: number }) {
  const t = useT();
  const locale = useLocale();
  const { policy, maxSatang } = window;
  const words = { times: timesWords(policy.windowMax), amount: baht(maxSatang ?? 0n, { unit: true, locale }) };
  return (
    <tr className={styles.cutLine}>
      <td colSpan={columns}>
        <span aria-hidden>✂</span>{" "}
        {t(policy.straddler === "STRICT_PREFIX" ? "ranking.cutLine" : "ranking.cutLineSkip", words)}
      </td>
    </tr>
  );
}
