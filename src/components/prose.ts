import RevenueBridge from '../figures/bridge/RevenueBridge.astro';
import RiskChecklist from '../figures/checklist/RiskChecklist.astro';
import TrendMatrix from '../figures/matrix/TrendMatrix.astro';
import Cite from './Cite.astro';
import Claim from './Claim.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import Note from './Note.astro';
import Num from './Num.astro';
import RangeChart from '../figures/range/RangeChart.astro';
import Term from './Term.astro';
import Word from './Word.astro';

/** What prose may use, by the name that authors write. */
export const prose = {
  Cite,
  Claim,
  Note,
  Num,
  RangeChart,
  RevenueBridge,
  RiskChecklist,
  Term,
  TrendMatrix,
  Word,
  h2: Heading2,
  h3: Heading3,
};
