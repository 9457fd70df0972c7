import { thaiDateTime } from "~/format/thaiDateTime";
import { useLocale, useT } from "~/i18n/useT";
import type { AppServices } from "../../../server/context";

type Change = Awaited<ReturnType<AppServices["emblems"]["open"]>>["changes"][number];

/** Who changed the picture, newest first. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  const t = useT();
  const locale = useLocale();
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="emblem-history">
      <h2 id="emblem-history">{t("emblem.history")}</h2>
      <ul>
        {changes.map(({ id, at, byName: by, size }) => (
          <li key={id}>
            {thaiDateTime(new Date(at), locale)} ·{" "}
            {size === null
              ? t("emblem.historyRemoved", { by })
              : t("emblem.historySet", { by, width: size.widthPx, height: size.heightPx })}
          </li>
        ))}
      </ul>
    </section>
  );
}
