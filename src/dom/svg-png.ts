/** An SVG file drawn as a PNG file, so many times finer than its own pixels. Throws where the browser cannot draw it. */
export async function svgAsPng(svg: string, scale: number, failed: string): Promise<Blob> {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * scale;
    canvas.height = image.naturalHeight * scale;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, refused) =>
      canvas.toBlob((blob) => (blob ? done(blob) : refused(new Error(failed)))),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** A face as a rule with the font in it: a picture that is drawn asks nothing of anyone. */
export async function faceRule(name: string, font: string, weights: string, failed: string): Promise<string> {
  const file = await (await fetch(font)).blob();
  const data = await new Promise<string>((done, refused) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => refused(reader.error ?? new Error(failed));
    reader.readAsDataURL(file);
  });
  return `@font-face{font-family:${name};src:url(${data}) format("woff2");font-weight:${weights}}`;
}
