import type { LoaderFunctionArgs } from "@remix-run/node";
import { yearId } from "~/components/place";
import { svgText } from "~/format/picture/svgText";
import { pictureOf } from "../years.$yearId.plan_.picture/pictureOf";

/** The whole plan as an SVG file to keep. */
export async function loader(args: LoaderFunctionArgs) {
  const { place, drawing } = await pictureOf(args);
  return new Response(svgText(drawing), {
    headers: {
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Content-Disposition": `attachment; filename="plan-${yearId(place)}.svg"`,
      "Cache-Control": "no-store",
    },
  });
}
