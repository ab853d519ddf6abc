import type { APIRoute } from 'astro';
import { inkedText } from '../components/inked-text.ts';
import { verdictCounts } from '../components/verdict-counts.ts';
import { withPaperColours } from '../downloads/paper-colours.ts';
import { sharePicture } from '../downloads/share-picture.ts';
import { isMarkedUp, plainText, report } from '../report.ts';
import tokens from '../styles/tokens.css?raw';

/** The cover's picture for other sites; publishing makes a PNG of it, at /share.png. */
export const GET: APIRoute = () => {
  const { title, description, subtitle = description } = report.file;
  const shared = { title: plainText(title), subtitle: plainText(subtitle), counts: verdictCounts };
  const svg = sharePicture(isMarkedUp ? { ...shared, text: inkedText({ linked: false }) } : shared);
  return new Response(withPaperColours(svg, tokens));
};
