// sharp@>=0.32 <1: pixels, resizing, formats, metadata
import sharp from "sharp";

const create = { width: 4, height: 2, channels: 3, background: { r: 255, g: 0, b: 0 } } as const;
const image = () => sharp({ create });
export const makesPixels = async () => [...(await image().raw().toBuffer())].slice(0, 6);
export const resizes = async () => (await image().resize(2).png().toBuffer({ resolveWithObject: true })).info.height;
export const changes = async () => [...(await image().negate().greyscale().rotate(90).raw().toBuffer())];
export const converts = async () => (await sharp(await image().webp().toBuffer()).metadata()).format;
export const readsSVG = async () => (await sharp(Buffer.from('<svg width="3" height="5"/>')).metadata()).width;
export const tellsErrors = () =>
  sharp(Buffer.from("no"))
    .metadata()
    .catch(({ message }) => message);
export const knowsFormats = () => [sharp.format.png.id, sharp.kernel.lanczos3, typeof sharp.versions.vips];
