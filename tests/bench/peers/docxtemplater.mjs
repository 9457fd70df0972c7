// docxtemplater with its defaults for loops over rows; called from the child of the bench of จ.2.
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";

export function fill(template, data) {
  const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
  document.render(data);
  return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
}
