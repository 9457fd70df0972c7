import { useT } from "~/i18n/useT";

type Props = {
  page: number;
  count: number;
  percent: number;
  smaller: boolean;
  larger: boolean;
  onGo: (page: number) => void;
  onZoom: (by: number) => void;
};

/** Which page is looked at, and how large. */
export function PageBar({ page, count, percent, smaller, larger, onGo, onZoom }: Props) {
  const t = useT();
  const look = { type: "button", className: "button", "data-kind": "secondary", "data-size": "small" } as const;
  return (
    <div className="row" role="toolbar" aria-label={t("documents.zoom")}>
      <button {...look} onClick={() => onGo(page - 1)} disabled={page === 1}>
        {t("documents.previousPage")}
      </button>
      <span aria-live="polite">{t("documents.pageOf", { page, count })}</span>
      <button {...look} onClick={() => onGo(page + 1)} disabled={page === count}>
        {t("documents.nextPage")}
      </button>
      <button {...look} onClick={() => onZoom(-1)} disabled={!smaller} aria-label={t("documents.zoomOut")}>
        −
      </button>
      <span>{percent}%</span>
      <button {...look} onClick={() => onZoom(1)} disabled={!larger} aria-label={t("documents.zoomIn")}>
        +
      </button>
    </div>
  );
}
