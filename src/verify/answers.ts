import { brotliCompressSync, constants } from 'node:zlib';

/** What a host answered for an address. */
export interface Answer {
  status: number;
  headers: Headers;
  body: Buffer;
  /** The address that answered in the end, after redirections. */
  at: string;
}

/** Milliseconds in which a host must answer. */
const patience = 20_000;
const squeezed = /^(text\/|image\/svg)|json|javascript|xml|wasm/;

/** Asks a host for each address once, and keeps what it answered. */
export class Answers {
  readonly #asked = new Map<string, Promise<Answer | null>>();
  readonly #weights = new Map<string, number>();

  /** The answer for an address, without regard to its fragment; null where the host did not answer. */
  of(address: string): Promise<Answer | null> {
    const bare = address.replace(/#.*$/, '');
    const known = this.#asked.get(bare);
    if (known) return known;
    const asked = ask(bare);
    this.#asked.set(bare, asked);
    return asked;
  }

  /** Bytes of an answer as a host that compresses sends them. */
  async weight(address: string): Promise<number> {
    const answer = await this.of(address);
    if (!answer) return 0;
    const known = this.#weights.get(answer.at);
    if (known !== undefined) return known;
    const weight = squeezed.test(typeOf(answer)) ? packed(answer.body) : answer.body.length;
    this.#weights.set(answer.at, weight);
    return weight;
  }

  get count(): number {
    return this.#asked.size;
  }
}

/** The media type of an answer, in lower case, without parameters. */
export function typeOf({ headers }: Answer): string {
  return (headers.get('content-type') ?? '').replace(/;.*$/, '').trim().toLowerCase();
}

async function ask(address: string): Promise<Answer | null> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(patience) });
    const body = Buffer.from(await answer.arrayBuffer());
    return { status: answer.status, headers: answer.headers, body, at: answer.url };
  } catch {
    return null;
  }
}

function packed(body: Buffer): number {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
}
