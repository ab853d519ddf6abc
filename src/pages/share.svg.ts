import type { APIRoute } from 'astro';
import { inkedText } from '../components/inked-text.ts';
import { verdictCounts } from '../components/verdict-counts.ts';
import { sharePicture } from '../downloads/share-picture.ts';
import { isMarkedUp, plainText, report } from '../report.ts';

/** The cover's picture for other sites; publishing makes a PNG of it, at /share.png. */
export const GET: APIRoute = () => {
  const { title, description, subtitle = description } = report.file;
  const shared = { title: plainText(title), subtitle: plainText(subtitle), counts: verdictCounts };
  return new Response(sharePicture(isMarkedUp ? { ...shared, text: inkedText({ linked: false }) } : shared));
};
