import { useNavigate } from "@remix-run/react";
import { Search } from "lucide-react";
import { useEffect, useState, type KeyboardEvent } from "react";
import { MAX_QUESTION } from "~/domain/search/searchWords";
import { useT } from "~/i18n/useT";
import type { RootData } from "~/root";
import { useModal } from "../dialog/useModal";
import type { Place } from "../place";
import { ChoiceLine } from "./ChoiceLine";
import { grouped } from "./choiceWords";
import { KEYS_LINK } from "./pageTargets";
import styles from "./search.module.css";
import { useSearch, type Choice } from "./useSearch";

type Props = {
  userId: string;
  access: NonNullable<RootData["access"]>;
  place: Place | null;
  onClose(): void;
  onKeys(): void;
};

const optionId = (index: number) => `search-option-${index}`;

/** Search over everything that one may read: a combobox; arrows choose, Enter opens, Esc closes. */
export function SearchDialog(props: Props) {
  const t = useT();
  const dialog = useModal();
  const navigate = useNavigate();
  const { onClose, onKeys } = props;
  const [typed, setTyped] = useState("");
  const { question, choices, failed, busy } = useSearch(props, typed);
  const groups = grouped(choices);
  const inOrder = groups.flatMap((group) => group.choices);
  const [at, setAt] = useState(0);
  const active = Math.min(at, inOrder.length - 1);
  useEffect(() => setAt(0), [question]);
  const open = (choice: Choice | undefined) => {
    if (!choice) return;
    if (choice.link === KEYS_LINK) return onKeys();
    onClose();
    navigate(choice.link);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!move && event.key !== "Enter") return;
    event.preventDefault();
    if (event.key === "Enter") open(inOrder[active]);
    else if (inOrder.length > 0) setAt((active + (move ?? 0) + inOrder.length) % inOrder.length);
  };
  return (
    <dialog ref={dialog} className={styles.dialog} onClose={onClose} aria-label={t("search.title")}>
      <div className={styles.box}>
        <Search size={20} aria-hidden />
        <input
          role="combobox"
          aria-label={t("search.label")}
          aria-expanded={inOrder.length > 0}
          aria-controls="search-results"
          aria-autocomplete="list"
          aria-activedescendant={inOrder.length > 0 ? optionId(active) : undefined}
          placeholder={t("search.placeholder")}
          value={typed}
          maxLength={MAX_QUESTION}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
          autoComplete="off"
          spellCheck={false}
          autoFocus
        />
        <button type="button" className="button" data-kind="quiet" data-size="small" onClick={onClose}>
          {t("shell.close")}
        </button>
      </div>
      <Results groups={groups} active={active} onOpen={open} />
      <Status {...{ question, failed, busy }} count={inOrder.length} />
    </dialog>
  );
}

type ResultsProps = { groups: ReturnType<typeof grouped>; active: number; onOpen(choice: Choice): void };

function Results({ groups, active, onOpen }: ResultsProps) {
  const t = useT();
  useEffect(() => {
    document.getElementById(optionId(active))?.scrollIntoView({ block: "nearest" });
  }, [active, groups]);
  let index = 0;
  return (
    <div id="search-results" role="listbox" aria-label={t("search.results")} className={styles.results}>
      {groups.map(({ key, choices }) => (
        <div key={key} role="group" aria-labelledby={`search-${key}`}>
          <div id={`search-${key}`} className={styles.heading} role="presentation">
            {t(key)}
          </div>
          {choices.map((choice) => {
            const place = index++;
            return (
              <div
                key={`${choice.kind} ${choice.link}`}
                id={optionId(place)}
                role="option"
                aria-selected={place === active}
                className={styles.choice}
                onClick={() => onOpen(choice)}
              >
                <ChoiceLine choice={choice} />
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function Status(props: { question: string; failed: boolean; busy: boolean; count: number }) {
  const t = useT();
  const { question, failed, busy, count } = props;
  const none = !busy && !failed && question !== "" && count === 0;
  const said = failed ? t("search.failed") : none ? t("search.none", { q: question }) : t("search.count", { count });
  return (
    <div className={styles.foot}>
      <span role="status" data-bare={!failed && !none}>
        {busy || question === "" ? "" : said}
      </span>
      <span className={styles.keys}>{t("search.keys")}</span>
    </div>
  );
}
