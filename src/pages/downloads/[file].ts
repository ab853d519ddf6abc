import type { APIRoute, GetStaticPaths } from 'astro';
import { aboutModel } from '../../components/about-model.ts';
import { movableModels } from '../../components/model-data.ts';
import { caseCsv } from '../../downloads/case-csv.ts';
import { caseJson } from '../../downloads/case-json.ts';
import { workbook } from '../../downloads/workbook.ts';
import { baseCase, type Results } from '../../model/program.ts';
import { modelNamed } from '../../report.ts';
import type { Model } from '../../report/report-types.ts';

const kinds: Record<string, (model: Model, inputs: Results) => string | Uint8Array> = {
  csv: (model, inputs) => caseCsv(aboutModel(model), model.program, inputs),
  json: (model, inputs) => caseJson(aboutModel(model), model.program, inputs),
  xlsx: (model, inputs) => workbook(aboutModel(model), model.program, inputs),
};

/** The base case of every model that readers may move, as files at fixed addresses, for readers without JavaScript. */
export const getStaticPaths: GetStaticPaths = () =>
  movableModels.flatMap(({ id }) =>
    Object.keys(kinds).map((kind) => ({ params: { file: `${id}.${kind}` }, props: { id, kind } })),
  );

export const GET: APIRoute<{ id: string; kind: string }> = ({ props }) => {
  const model = modelNamed(props.id);
  return new Response(kinds[props.kind]?.(model, baseCase(model.program)) as BodyInit);
};
