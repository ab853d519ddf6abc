import type { APIRoute, GetStaticPaths } from 'astro';
import { figureCsv, figureSvg } from '../../components/figure-files.ts';
import { publishedFigures } from '../../report.ts';

// The PNG is made from the SVG at the end of the build.
const kinds: Record<string, (id: string) => string> = { csv: figureCsv, svg: figureSvg };

/** The files of every figure, at fixed addresses. */
export const getStaticPaths: GetStaticPaths = () =>
  publishedFigures.flatMap(({ id }) => Object.keys(kinds).map((kind) => ({ params: { figure: id, kind } })));

export const GET: APIRoute<Record<string, unknown>, { figure: string; kind: string }> = ({ params }) =>
  new Response(kinds[params.kind]?.(params.figure));
