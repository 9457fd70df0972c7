import { Check, Circle, RotateCcw } from "lucide-react";
import type { ClauseStanding } from "~/domain/mou/clauses/clauseLife";
import { useT } from "~/i18n/useT";
import type { MouPageData } from "./route";
import styles from "./text.module.css";

type Props = {
  parties: MouPageData["mou"]["parties"];
  standing: ClauseStanding;
  /** The words on this page are others than those that the standing was read for. */
  stale: boolean;
  mine: readonly number[];
};

/** Where each side stands about the words: agrees, agreed to other words, said nothing yet. */
export function SideMarks({ parties, standing, stale, mine }: Props) {
  const t = useT();
  const of = (no: number) => {
    if (standing.silent.includes(no)) return "silent";
    return standing.agreed.includes(no) && !stale ? "agreed" : "withdrawn";
  };
  return (
    <ul className={styles.sides}>
      {parties.map(({ no, nameTh }) => {
        const place = of(no);
        const Icon = { agreed: Check, withdrawn: RotateCcw, silent: Circle }[place];
        return (
          <li key={no} data-place={place}>
            <Icon size={14} aria-hidden /> {nameTh}
            {mine.includes(no) && ` (${t("mouText.you")})`}: {t(`mouText.place.${place}`)}
          </li>
        );
      })}
    </ul>
  );
}
