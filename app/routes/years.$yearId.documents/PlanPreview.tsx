import { useT } from "~/i18n/useT";
import type { Plan } from "./centre";
import styles from "./documents.module.css";

type Preview = NonNullable<Plan["preview"]>;

/** Columns as wide as on paper, in parts of the whole. */
function Columns({ widths }: { widths: number[] }) {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return (
    <colgroup>
      {widths.map((width, at) => (
        <col key={at} style={{ width: `${(100 * width) / whole}%` }} />
      ))}
    </colgroup>
  );
}

function PartTable({ heads, part }: { heads: string[]; part: Preview["parts"][number] }) {
  return (
    <>
      <h3 className={styles.paperTitle}>{part.title}</h3>
      <table className={styles.paperTable}>
        <caption className="visually-hidden">{part.title}</caption>
        <Columns widths={part.widths} />
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {part.rows.map(({ kind, cells }, at) => (
            <tr key={at} data-kind={kind}>
              {cells.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={column}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {part.notes.map((note) => (
        <p key={note} className={styles.paperNote}>
          {note}
        </p>
      ))}
    </>
  );
}

/** The rows of จ.2 as they will be printed; the words are those of the form, so they stay Thai. */
export function PlanPreview({ preview }: { preview: Preview }) {
  const t = useT();
  return (
    <>
      <div className={styles.paper} lang="th" tabIndex={0} role="region" aria-label={preview.title}>
        <p className={styles.paperTitle}>{preview.title}</p>
        {preview.parts.map((part) => (
          <PartTable key={part.title} heads={preview.heads} part={part} />
        ))}
      </div>
      {preview.more > 0 && <p className="hint">{t("documents.previewMore", { count: preview.more })}</p>}
    </>
  );
}
