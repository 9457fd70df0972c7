import type { EvidenceSlide } from "~/domain/dialogue/view/sessionView";
import { millionBaht } from "~/format/baht";
import { useLocale, usePhoneT } from "~/i18n/useT";

/** The words of a slide: its heading, its figure, what it means. */
export function useSlideWords(): (slide: EvidenceSlide) => { title: string; figure: string; text: string } {
  const t = usePhoneT();
  const locale = useLocale();
  const million = (satang: string | null) => (satang === null ? "–" : millionBaht(BigInt(satang), { locale }));
  return (slide) => {
    if (slide.id === "LAST_YEAR")
      return {
        title: t("dialogue.slide.LAST_YEAR", { fy: slide.fy }),
        figure: million(slide.totalSatang),
        text: t("dialogue.slide.LAST_YEAR.text", { count: slide.projects }),
      };
    if (slide.id === "GAPS")
      return {
        title: t("dialogue.slide.GAPS"),
        figure: t("dialogue.slide.GAPS.figure", { count: slide.goals }),
        text: [t("dialogue.slide.GAPS.text", { count: slide.projects }), ...slide.examples].join(" · "),
      };
    if (slide.id === "KEY_SHARE")
      return {
        title: t("dialogue.slide.KEY_SHARE"),
        figure: t(
          slide.ok === null ? "dialogue.check.unknown" : slide.ok ? "dialogue.check.good" : "dialogue.check.bad",
        ),
        text: t("dialogue.slide.KEY_SHARE.text", { amount: million(slide.keySatang) }),
      };
    if (slide.id !== "WINDOW")
      return {
        title: t(`dialogue.slide.${slide.id}`),
        figure:
          slide.projects === 0 ? t("dialogue.check.good") : t("dialogue.check.projects", { count: slide.projects }),
        text: t(`dialogue.slide.${slide.id}.text`),
      };
    const known = slide.minSatang !== null;
    return {
      title: t("dialogue.slide.WINDOW"),
      figure: million(slide.proposedSatang),
      text: known
        ? t("dialogue.slide.WINDOW.text", {
            frame: million(slide.frameSatang),
            min: million(slide.minSatang),
            max: million(slide.maxSatang),
          })
        : t("dialogue.slide.WINDOW.none"),
    };
  };
}
