import { useBilingual, useT } from "~/i18n/useT";
import type { Card } from "./centre";

/** The files of a document; the first is the one that offices sign or send. `query` carries choices of the person. */
export function Downloads({ card, query = "" }: { card: Card; query?: string }) {
  const t = useT();
  const say = useBilingual();
  const several = new Set(card.files.map(({ kind }) => kind)).size > 1;
  return (
    <ul className="row" style={{ listStyle: "none", padding: 0, margin: 0 }}>
      {card.files.map(({ kind, label, format, href }, at) => {
        const name = say(label);
        return (
          <li key={href}>
            <a
              className="button"
              data-size="small"
              data-kind={at === 0 ? undefined : "secondary"}
              href={`${href}${query}`}
              download
              aria-label={`${t("documents.download", { name, format: format.toUpperCase() })} – ${card.title}`}
            >
              {several && kind !== card.kind ? `${name} ` : ""}
              {format.toUpperCase()}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
