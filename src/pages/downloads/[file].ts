import type { APIRoute, GetStaticPaths } from 'astro';
import { aboutModel } from '../../components/about-model.ts';
import { caseCsv } from '../../downloads/case-csv.ts';
import { caseJson } from '../../downloads/case-json.ts';
import { workbook } from '../../downloads/workbook.ts';
import { baseCase } from '../../model/program.ts';
import { modelNamed, report } from '../../report.ts';

const kinds = { csv: caseCsv, json: caseJson, xlsx: workbook };

/** The base case of every model that has a bridge, as files at fixed addresses, for readers without script. */
export const getStaticPaths: GetStaticPaths = () =>
  report.models
    .filter(({ bridge }) => bridge)
    .flatMap(({ id }) => (Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) => ({ params: { file: `${id}.${kind}` }, props: { id, kind } })));

export const GET: APIRoute<{ id: string; kind: keyof typeof kinds }> = ({ props }) => {
  const model = modelNamed(props.id);
  const content = kinds[props.kind](aboutModel(model), model.program, baseCase(model.program));
  return new Response(content as BodyInit);
};
