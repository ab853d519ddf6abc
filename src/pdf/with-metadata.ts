import { PDFDocument, PDFHexString } from '@cantoo/pdf-lib';
import { createHash } from 'node:crypto';
import { mendOutline } from './outline-titles.ts';
import { numberAnew } from './stable-ids.ts';

/** What a PDF file says of itself. */
export interface Metadata {
  title: string;
  authors: readonly string[];
  description: string;
  language: string;
  /** The day of the edition, such as 2026-11-28; may be empty. */
  edition: string;
}

/**
 * A printed file with the report's own metadata, and an outline that reads as the headings of the printed page do. The
 * browser writes the time of printing into it; the day of the edition takes its place, so that the same report makes the same
 * file.
 */
export async function withMetadata(
  pdf: Uint8Array,
  { title, authors, description, language, edition }: Metadata,
  headings: readonly string[],
): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  numberAnew(document);
  mendOutline(document, headings);
  const day = new Date(`${edition || '2000-01-01'}T00:00:00Z`);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setAuthor(authors.join(', '));
  document.setSubject(description);
  document.setLanguage(language);
  document.setCreator('');
  document.setCreationDate(day);
  document.setModificationDate(day);
  const id = PDFHexString.of(createHash('sha256').update(`${title}\0${edition}`).digest('hex').slice(0, 32));
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  return document.save();
}
