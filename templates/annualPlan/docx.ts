import { footerMarks } from "../kit/form/footer";
import { wordingOf, type FormParts } from "../kit/form/parts";
import type { DocModel } from "../kit/model";
import { slot } from "../kit/paragraphs";
import { areaName } from "../ownForm";
import { bookDocx } from "../planBook/book";
import { bookWords } from "../planBook/bookWords";
import { bookParts } from "../planBook/chapters";
import { annualParts } from "./parts";
import type { AnnualPlanView } from "./view";
import { chapters, PARTS, title } from "./words";

/**
 * The annual plan as a book, in official order, with จ.2 and the forms of every main activity inside. `fingerprint`
 * stands in the footer.
 */
export function annualPlanDocx(view: AnnualPlanView, fingerprint: string): DocModel {
  const area = slot(areaName(view));
  return bookDocx(
    {
      cover: [`แผนปฏิบัติราชการประจำปีของ${area}`, `ประจำปีงบประมาณ พ.ศ. ${view.fy}`],
      office: area,
      parts: bookParts(
        chapters(view.fy),
        bookWords(wordingOf<FormParts>(PARTS, view.set), view.book),
        annualParts(view),
      ),
    },
    title(area, view.fy),
    footerMarks(PARTS, view, fingerprint),
    view.pages,
  );
}
