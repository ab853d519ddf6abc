// Loaded before a build that is measured: as the build ends, tells on the pipe it was given what the build used.
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** What a process used: memory at most, in bytes, and the processor's time, in seconds. */
export interface Usage {
  memory: number;
  processor: number;
}

/** The pipe's number in the process. */
const pipe = 3;

function tell(): void {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const usage: Usage = { memory: maxRSS * 1024, processor: (userCPUTime + systemCPUTime) / 1e6 };
  writeSync(pipe, JSON.stringify(usage));
}

if (isMainThread) process.on('exit', tell);
