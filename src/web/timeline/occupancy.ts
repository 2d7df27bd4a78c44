/** Pixels of a lane: x from the layout's origin, y outwards from the lane's base line. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** A cell is so many pixels wide and high. */
const CELL = 2;
const BITS = 32;

/** Which part of a lane is taken, as a bitmap: so a place is tested in the same time however much has been placed. */
export class Occupancy {
  readonly #words: Uint32Array;
  readonly #wordsPerRow: number;
  readonly #rows: number;
  readonly #left: number;
  readonly #below: number;

  /** `overhang`: what may stand out of the lane at either side, in pixels. */
  constructor(left: number, right: number, height: number, overhang = 16) {
    this.#left = left;
    this.#below = overhang;
    this.#wordsPerRow = Math.ceil((right - left) / CELL / BITS) + 1;
    this.#rows = Math.ceil((height + 2 * overhang) / CELL) + 1;
    this.#words = new Uint32Array(this.#wordsPerRow * this.#rows);
  }

  isFree(box: Box): boolean {
    return this.#every(box, (index, mask) => ((this.#words[index] ?? 0) & mask) === 0);
  }

  take(box: Box): void {
    this.#every(box, (index, mask) => {
      this.#words[index] = (this.#words[index] ?? 0) | mask;
      return true;
    });
  }

  #every({ left, right, bottom, top }: Box, test: (index: number, mask: number) => boolean): boolean {
    const last = this.#wordsPerRow * BITS - 1;
    const from = Math.min(Math.max(Math.floor((left - this.#left) / CELL), 0), last);
    const to = Math.min(Math.max(Math.ceil((right - this.#left) / CELL) - 1, from), last);
    const lowest = Math.max(Math.floor((bottom + this.#below) / CELL), 0);
    const highest = Math.min(Math.ceil((top + this.#below) / CELL) - 1, this.#rows - 1);
    const firstWord = Math.floor(from / BITS);
    const lastWord = Math.floor(to / BITS);
    const firstMask = -1 << (from % BITS);
    const lastMask = -1 >>> (BITS - 1 - (to % BITS));
    for (let row = lowest; row <= highest; row++) {
      for (let word = firstWord; word <= lastWord; word++) {
        const mask = (word === firstWord ? firstMask : -1) & (word === lastWord ? lastMask : -1);
        if (!test(row * this.#wordsPerRow + word, mask)) return false;
      }
    }
    return true;
  }

  /** Frees what was taken: of boxes that overlap nothing else. */
  free(box: Box): void {
    this.#every(box, (index, mask) => {
      this.#words[index] = (this.#words[index] ?? 0) & ~mask;
      return true;
    });
  }
}
