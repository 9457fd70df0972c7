import { useT } from "~/i18n/useT";

type Props = { idOf(name: string): string; numberLabel: string; dateLabel: string };

/** Number and date of the letter that a step rests on. */
export function LetterFields({ idOf, numberLabel, dateLabel }: Props) {
  const t = useT();
  return (
    <>
      <div className="field">
        <label htmlFor={idOf("documentNo")}>{numberLabel}</label>
        <input id={idOf("documentNo")} name="documentNo" className="input" required maxLength={200} />
      </div>
      <div className="field">
        <label htmlFor={idOf("documentDate")}>{dateLabel}</label>
        <input
          id={idOf("documentDate")}
          name="documentDate"
          className="input"
          required
          inputMode="numeric"
          placeholder={t("lifecycle.dateExample")}
        />
      </div>
    </>
  );
}
