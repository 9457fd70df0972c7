/** Weights of the product's letters that a picture uses. */
const WEIGHTS = ["400", "600"];

/** Most pixels of a side: beyond it browsers give an empty picture. */
const MOST = 14_000;

type Face = { rule: CSSFontFaceRule; base: string };

function facesOf(family: string): Face[] {
  return [...document.styleSheets].flatMap((sheet) => {
    const rules = sheet.href === null || sheet.href.startsWith(window.location.origin) ? [...sheet.cssRules] : [];
    return rules.flatMap((rule): Face[] =>
      rule instanceof CSSFontFaceRule &&
      rule.style.getPropertyValue("font-family").replace(/["']/g, "") === family &&
      WEIGHTS.includes(rule.style.getPropertyValue("font-weight"))
        ? [{ rule, base: sheet.href ?? window.location.href }]
        : [],
    );
  });
}

async function asData(url: string): Promise<string> {
  const blob = await (await fetch(url)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error("a font could not be read"));
    reader.readAsDataURL(blob);
  });
}

/** The page's letters as a style sheet that needs nothing from elsewhere: a picture drawn from a file loads nothing. */
async function embeddedFonts(family: string): Promise<string> {
  const rules = facesOf(family).map(async ({ rule, base }) => {
    const source = /url\(["']?([^"')]+)/.exec(rule.style.getPropertyValue("src"))?.[1];
    if (!source) return "";
    const data = await asData(new URL(source, base).href);
    const range = rule.style.getPropertyValue("unicode-range");
    const weight = rule.style.getPropertyValue("font-weight");
    return `@font-face{font-family:'${family}';font-weight:${weight};${range ? `unicode-range:${range};` : ""}src:url(${data})}`;
  });
  return (await Promise.all(rules)).join("");
}

function loaded(source: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error("the picture could not be read"));
    image.src = source;
  });
}

/** Draws an SVG file of this server with the page's letters, twice as large, and hands it to the person as `name`. */
export async function savePng(address: string, name: string): Promise<void> {
  const svg = await (await fetch(address)).text();
  const style = `<style>${await embeddedFonts("Noto Sans Thai")}</style>`;
  const image = await loaded(
    `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg.replace("<title>", `${style}<title>`))}`,
  );
  const scale = Math.min(2, MOST / Math.max(image.width, image.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Error("the picture is empty");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
