import type { APIRoute, GetStaticPaths } from 'astro';
import { aboutModel } from '../../components/about-model.ts';
import { bridgePicture } from '../../downloads/bridge-picture.ts';
import { caseCsv } from '../../downloads/case-csv.ts';
import { caseJson } from '../../downloads/case-json.ts';
import { withPaperColours } from '../../downloads/paper-colours.ts';
import { workbook } from '../../downloads/workbook.ts';
import { bridgeBars } from '../../model/bridge.ts';
import { baseCase, type Results } from '../../model/program.ts';
import { run } from '../../model/run.ts';
import tokens from '../../styles/tokens.css?raw';
import { modelNamed, plainText, report } from '../../report.ts';
import type { Model } from '../../report/report-types.ts';
import { bridgeLabel, bridgeValue } from '../../model/bridge-texts.ts';

const kinds: Record<string, (model: Model, inputs: Results) => string | Uint8Array> = {
  csv: (model, inputs) => caseCsv(aboutModel(model), model.program, inputs),
  json: (model, inputs) => caseJson(aboutModel(model), model.program, inputs),
  xlsx: (model, inputs) => workbook(aboutModel(model), model.program, inputs),
  // The PNG is made from it at the end of the build.
  svg: (model, inputs) => {
    const { program, bridge } = model;
    const bars = bridgeBars(bridge?.steps ?? [], run(program, inputs));
    const data = { bars, base: [], label: bridgeLabel(program), value: bridgeValue(program, report.locale) };
    return withPaperColours(bridgePicture(aboutModel(model), plainText(bridge?.title ?? model.title), data), tokens);
  },
};

/** The base case of every model that has a bridge, as files at fixed addresses, for readers without JavaScript. */
export const getStaticPaths: GetStaticPaths = () =>
  report.models
    .filter(({ bridge }) => bridge)
    .flatMap(({ id }) =>
      Object.keys(kinds).map((kind) => ({ params: { file: `${id}.${kind}` }, props: { id, kind } })),
    );

export const GET: APIRoute<{ id: string; kind: string }> = ({ props }) => {
  const model = modelNamed(props.id);
  return new Response(kinds[props.kind]?.(model, baseCase(model.program)) as BodyInit);
};
