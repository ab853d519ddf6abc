import { useShipped } from '../src/report/words/use-catalogue.ts';

// Tests of single modules read the interface's words in English; a test that loads a report reads them in its language.
useShipped('en', 'en-US');
