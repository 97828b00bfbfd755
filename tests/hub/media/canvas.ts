import { PNG } from 'pngjs';

export type Colour = readonly [number, number, number];
/** A point in parts of the picture: (0, 0) top left, (1, 1) bottom right. */
export type Point = readonly [number, number];

const clamp = (value: number) => Math.min(1, Math.max(0, value));

export function mix(from: Colour, to: Colour, part: number): Colour {
  return [0, 1, 2].map(i => from[i]! + (to[i]! - from[i]!) * part) as unknown as Colour;
}

/** A picture to paint on, in parts of its size, with smooth edges. */
export class Canvas {
  readonly #png: PNG;

  constructor(width: number, height: number) {
    this.#png = new PNG({ width, height, colorType: 2 });
  }

  /** Colours each pixel by a function of its height: skies. */
  rows(colour: (y: number) => Colour): void {
    const { width, height } = this.#png;
    for (let y = 0; y < height; y++) {
      const row = colour(y / height);
      for (let x = 0; x < width; x++) this.#blend(x, y, row, 1);
    }
  }

  /** Fills everything under a line: hills, fields, water. */
  below(line: (x: number) => number, colour: Colour): void {
    const { width, height } = this.#png;
    for (let x = 0; x < width; x++) {
      const edge = line(x / width) * height;
      for (let y = Math.max(0, Math.floor(edge)); y < height; y++) this.#blend(x, y, colour, clamp(y + 1 - edge));
    }
  }

  /** A disc; the radius is a part of the height. */
  disc([x, y]: Point, radius: number, colour: Colour): void {
    const { width, height } = this.#png;
    const [cx, cy, r] = [x * width, y * height, radius * height];
    this.#box(cx - r - 1, cy - r - 1, cx + r + 1, cy + r + 1, (px, py) => {
      this.#blend(px, py, colour, clamp(r + 0.5 - Math.hypot(px + 0.5 - cx, py + 0.5 - cy)));
    });
  }

  /** A filled polygon, by the even-odd rule with 3 × 3 samples a pixel. */
  shape(points: readonly Point[], colour: Colour): void {
    const { width, height } = this.#png;
    const at = points.map(([x, y]) => [x * width, y * height] as const);
    const xs = at.map(([x]) => x);
    const ys = at.map(([, y]) => y);
    const inside = (x: number, y: number) => {
      let odd = false;
      for (let i = 0, j = at.length - 1; i < at.length; j = i++) {
        const [ax, ay] = at[i]!;
        const [bx, by] = at[j]!;
        if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
      }
      return odd;
    };
    this.#box(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), (px, py) => {
      let hits = 0;
      for (const dx of [1, 3, 5]) for (const dy of [1, 3, 5]) if (inside(px + dx / 6, py + dy / 6)) hits += 1;
      this.#blend(px, py, colour, hits / 9);
    });
  }

  png(): Buffer {
    return PNG.sync.write(this.#png, { colorType: 2, deflateLevel: 6, filterType: 1 });
  }

  #box(left: number, top: number, right: number, bottom: number, paint: (x: number, y: number) => void): void {
    const { width, height } = this.#png;
    for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, Math.ceil(bottom)); y++)
      for (let x = Math.max(0, Math.floor(left)); x < Math.min(width, Math.ceil(right)); x++) paint(x, y);
  }

  #blend(x: number, y: number, colour: Colour, cover: number): void {
    if (cover <= 0) return;
    const { data, width } = this.#png;
    const at = 4 * (y * width + x);
    for (let i = 0; i < 3; i++) data[at + i] = Math.round(data[at + i]! + (colour[i]! - data[at + i]!) * cover);
    data[at + 3] = 255;
  }
}
