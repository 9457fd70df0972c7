import { useBilingual, useT } from "~/i18n/useT";
import type { Card } from "./centre";
import styles from "./documents.module.css";

type File = Card["files"][number];
type ListProps = { files: readonly File[]; of: string; query: string; loud: boolean };

function FileList({ files, of, query, loud }: ListProps) {
  const t = useT();
  const say = useBilingual();
  return (
    <ul className={`row ${styles.files}`}>
      {files.map(({ label, format, href }, at) => (
        <li key={href}>
          <a
            className="button"
            data-size="small"
            data-kind={loud && at === 0 ? undefined : "secondary"}
            href={`${href}${query}`}
            download
            aria-label={`${t("documents.download", { name: say(label), format: format.toUpperCase() })} – ${of}`}
          >
            {format.toUpperCase()}
          </a>
        </li>
      ))}
    </ul>
  );
}

/**
 * The files of a document; the first is the one that offices sign or send. Other forms made from the same data stand
 * below, one a line. `query` carries choices of the person.
 */
export function Downloads({ card, query = "" }: { card: Card; query?: string }) {
  const t = useT();
  const say = useBilingual();
  const own = card.files.filter(({ kind }) => kind === card.kind);
  const kinds = [...new Set(card.files.map(({ kind }) => kind))].filter((kind) => kind !== card.kind);
  const others = kinds.map((kind) => card.files.filter((file) => file.kind === kind));
  return (
    <>
      <FileList files={own} of={card.title} query={query} loud />
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>{t("documents.otherForms", { count: others.length })}</summary>
          <dl>
            {others.map((files) => (
              <div key={files[0]?.kind}>
                <dt>{files[0] && say(files[0].label)}</dt>
                <dd>
                  <FileList files={files} of={card.title} query={query} loud={false} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}
