import type { Picture } from "../model";
import { xmlText } from "../xmlText";

/** English metric units of a centimetre. */
const EMU_PER_CM = 360_000;
/** Widest picture, cm: the text of an upright page is 16 cm wide. */
const WIDEST_CM = 12;

/** Size of a picture on paper in cm: its height as given, its width in proportion, never wider than the text. */
export function paperSize({ widthPx, heightPx, heightCm }: Picture): { widthCm: number; heightCm: number } {
  const widthCm = (heightCm * widthPx) / heightPx;
  return widthCm <= WIDEST_CM
    ? { widthCm, heightCm }
    : { widthCm: WIDEST_CM, heightCm: (WIDEST_CM * heightPx) / widthPx };
}

/** Id of the relationship by which a document finds its picture. */
export const PICTURE_RELATION = "rIdEmblem";

/** Path of the picture inside the file. */
export const picturePath = ({ mime }: Picture): string => `media/emblem.${mime === "image/png" ? "png" : "jpeg"}`;

/** A run that shows the picture of the document in the line. */
export function pictureRunXml(picture: Picture): string {
  const { widthCm, heightCm } = paperSize(picture);
  const size = `cx="${Math.round(widthCm * EMU_PER_CM)}" cy="${Math.round(heightCm * EMU_PER_CM)}"`;
  const name = xmlText(picture.alt);
  const drawing = "http://schemas.openxmlformats.org/drawingml/2006";
  return [
    `<w:r><w:drawing><wp:inline xmlns:wp="${drawing}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">`,
    `<wp:extent ${size}/><wp:docPr id="1" name="emblem" descr="${name}"/>`,
    `<a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture"><pic:pic xmlns:pic="${drawing}/picture">`,
    `<pic:nvPicPr><pic:cNvPr id="1" name="emblem" descr="${name}"/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="${PICTURE_RELATION}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
    "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>",
  ].join("");
}
