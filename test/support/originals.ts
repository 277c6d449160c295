import { strToU8, zipSync } from 'fflate';
import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from 'pdf-lib';

/** A PDF with these lines on its pages, an empty one for the gap between two paragraphs. */
export async function makePdf(
  pages: readonly (readonly string[])[],
  info: { title?: string; author?: string } = {},
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  if (info.title !== undefined) pdf.setTitle(info.title);
  if (info.author !== undefined) pdf.setAuthor(info.author);
  for (const lines of pages) {
    const page = pdf.addPage([595, 842]);
    lines.forEach((line, at) => {
      if (line !== '') page.drawText(line, { x: 60, y: 780 - at * 14, size: 11, font });
    });
  }
  return pdf.save();
}

/** Text at a place of a page, in points from its lower left corner. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** A PDF with texts at places of its pages. */
export async function drawPdf(
  pages: readonly (readonly PlacedText[])[],
  info: { title?: string; made?: Date } = {},
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  if (info.title !== undefined) pdf.setTitle(info.title);
  if (info.made !== undefined) pdf.setCreationDate(info.made);
  for (const texts of pages) {
    const page = pdf.addPage([595, 842]);
    for (const { text, x, y, size = 11 } of texts) page.drawText(text, { x, y, size, font });
  }
  return pdf.save();
}

/**
 * A PDF of one page whose font is not in it, as those of Chinese, Japanese and Korean often are.
 *
 * @param lines the numbers of the letters as `encoding` has them
 */
export async function makeCidPdf(
  lines: readonly Uint8Array[],
  { encoding, ordering }: { encoding: string; ordering: string },
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595, 842]);
  const { context } = pdf;
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType0',
    BaseFont: 'Ostby',
    CIDSystemInfo: {
      Registry: PDFString.of('Adobe'),
      Ordering: PDFString.of(ordering),
      Supplement: 2,
    },
    DW: 1000,
    FontDescriptor: context.register(
      context.obj({
        Type: 'FontDescriptor',
        FontName: 'Ostby',
        Flags: 4,
        FontBBox: [0, -200, 1000, 900],
        ItalicAngle: 0,
        Ascent: 900,
        Descent: -200,
        CapHeight: 700,
        StemV: 80,
      }),
    ),
  });
  const font = context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: 'Ostby',
    Encoding: encoding,
    DescendantFonts: [context.register(descendant)],
  });
  page.node.setFontDictionary(PDFName.of('F1'), context.register(font));
  const shown = lines.map((line, at) => {
    const hex = PDFHexString.of(Buffer.from(line).toString('hex'));
    return `1 0 0 1 60 ${760 - at * 40} Tm ${hex} Tj`;
  });
  page.node.set(
    PDFName.of('Contents'),
    context.register(context.stream(`BT /F1 12 Tf ${shown.join('\n')} ET`)),
  );
  return pdf.save();
}

const NAMESPACE = 'http://schemas.openxmlformats.org';

/** A DOCX with these paragraphs; those that begin with "# " are headings. */
export function makeDocx(
  paragraphs: readonly string[],
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const body = paragraphs.map((paragraph) => {
    const isHeading = paragraph.startsWith('# ');
    const style = isHeading ? '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' : '';
    return `<w:p>${style}<w:r><w:t xml:space="preserve">${isHeading ? paragraph.slice(2) : paragraph}</w:t></w:r></w:p>`;
  });
  const files = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${NAMESPACE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${NAMESPACE}/package/2006/relationships"><Relationship Id="r1" Type="${NAMESPACE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${NAMESPACE}/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`,
    'word/styles.xml': `<?xml version="1.0"?><w:styles xmlns:w="${NAMESPACE}/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${NAMESPACE}/package/2006/relationships"><Relationship Id="r1" Type="${NAMESPACE}/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])),
  );
}
