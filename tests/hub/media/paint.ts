import { Canvas, type Colour, mix, type Point } from './canvas.ts';

/** Repeatable numbers in [0, 1) for a name: the same picture each time. */
export function numbers(name: string): () => number {
  let state = 2166136261;
  for (const char of name) state = Math.imul(state ^ char.codePointAt(0)!, 16777619);
  return () => {
    state = Math.imul(state ^ (state >>> 15), 2246822507) + 0x9e3779b9;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

interface Palette {
  sky: readonly [Colour, Colour];
  sun: Colour;
  far: Colour;
  near: Colour;
  ground: Colour;
  figure: Colour;
}

const PALETTES: readonly Palette[] = [
  {
    sky: [
      [122, 178, 209],
      [238, 232, 213],
    ],
    sun: [255, 246, 214],
    far: [139, 168, 170],
    near: [94, 134, 112],
    ground: [146, 176, 96],
    figure: [58, 74, 62],
  },
  {
    sky: [
      [88, 110, 160],
      [250, 190, 142],
    ],
    sun: [255, 226, 168],
    far: [134, 112, 142],
    near: [92, 84, 120],
    ground: [196, 138, 110],
    figure: [52, 44, 70],
  },
  {
    sky: [
      [150, 204, 214],
      [226, 240, 228],
    ],
    sun: [255, 255, 240],
    far: [150, 190, 180],
    near: [72, 140, 128],
    ground: [60, 120, 140],
    figure: [30, 66, 72],
  },
  {
    sky: [
      [236, 178, 104],
      [250, 226, 178],
    ],
    sun: [255, 248, 220],
    far: [206, 150, 108],
    near: [164, 108, 84],
    ground: [118, 84, 66],
    figure: [70, 48, 42],
  },
];

type Scene = (canvas: Canvas, palette: Palette, random: () => number) => void;

/** A soft line of hills: three waves of random phase. */
function hills(base: number, height: number, random: () => number): (x: number) => number {
  const waves = [1.3, 2.7, 5.9].map((pitch, i) => ({ pitch, phase: random() * 6.3, size: height / (i + 1) ** 1.6 }));
  return x => base + waves.reduce((sum, { pitch, phase, size }) => sum + size * Math.sin(x * pitch * 3.1 + phase), 0);
}

function backdrop(canvas: Canvas, { sky, sun, far, near }: Palette, random: () => number): void {
  canvas.rows(y => mix(sky[0], sky[1], Math.min(1, Math.floor(y * 24) / 15)));
  canvas.disc([0.2 + 0.6 * random(), 0.22 + 0.2 * random()], 0.07 + 0.04 * random(), sun);
  canvas.below(hills(0.52, 0.05, random), far);
  canvas.below(hills(0.6, 0.035, random), near);
}

const box = (x: number, y: number, width: number, height: number): Point[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

function palm(canvas: Canvas, x: number, foot: number, size: number, colour: Colour): void {
  const top = foot - size;
  canvas.shape(
    [
      [x - 0.004, foot],
      [x + 0.004, foot],
      [x + 0.003, top],
      [x - 0.002, top],
    ],
    colour,
  );
  for (let leaf = 0; leaf < 9; leaf++) {
    const angle = Math.PI + (leaf / 8) * Math.PI;
    const tip: Point = [x + Math.cos(angle) * size * 0.24, top + Math.sin(angle) * size * 0.26 + size * 0.05];
    canvas.shape([[x, top - 0.012], tip, [x, top + 0.014]], colour);
  }
}

const fields: Scene = (canvas, { ground, near, figure }, random) => {
  canvas.below(() => 0.66, ground);
  for (let strip = 0; strip < 7; strip++) {
    const y = 0.68 + 0.32 * (strip / 7) ** 1.5;
    const slope = 0.02 * (random() - 0.5);
    canvas.below(x => y + slope * x, mix(ground, strip % 2 ? near : [236, 214, 130], 0.18 + 0.05 * strip));
  }
  for (let tree = 0; tree < 4; tree++)
    palm(canvas, 0.06 + 0.88 * random(), 0.7 + 0.05 * random(), 0.2 + 0.16 * random(), figure);
};

const river: Scene = (canvas, { ground, sky, figure }, random) => {
  const water = mix(ground, sky[0], 0.6);
  canvas.below(() => 0.64, water);
  for (let glint = 0; glint < 22; glint++)
    canvas.shape(
      box(random() * 0.9, 0.67 + 0.3 * random(), 0.05 + 0.12 * random(), 0.004),
      mix(water, [255, 255, 255], 0.45),
    );
  for (let boat = 0; boat < 3; boat++) {
    const [x, y, size] = [0.08 + 0.28 * boat + 0.1 * random(), 0.7 + 0.07 * boat, 0.16 + 0.03 * boat];
    canvas.shape(
      [
        [x, y],
        [x + size, y],
        [x + size * 0.86, y + 0.04],
        [x + size * 0.12, y + 0.04],
      ],
      figure,
    );
    for (let rower = 1; rower < 5; rower++) {
      canvas.disc([x + (size * rower) / 5.4, y - 0.035], 0.012, figure);
      canvas.shape(box(x + (size * rower) / 5.4 - 0.005, y - 0.024, 0.01, 0.03), figure);
    }
  }
};

const temple: Scene = (canvas, { ground, figure }, random) => {
  canvas.below(() => 0.7, ground);
  canvas.shape(box(0.2, 0.62, 0.6, 0.1), figure);
  canvas.shape(box(0.28, 0.56, 0.44, 0.08), figure);
  for (const [x, top, half] of [
    [0.3, 0.42, 0.035],
    [0.4, 0.34, 0.04],
    [0.5, 0.22, 0.05],
    [0.6, 0.34, 0.04],
    [0.7, 0.42, 0.035],
  ] as const)
    canvas.shape(
      [
        [x - half, 0.6],
        [x - half * 0.95, top + 0.12],
        [x - half * 0.5, top + 0.04],
        [x, top],
        [x + half * 0.5, top + 0.04],
        [x + half * 0.95, top + 0.12],
        [x + half, 0.6],
      ],
      figure,
    );
  for (let tree = 0; tree < 3; tree++)
    palm(canvas, random() < 0.5 ? 0.16 * random() : 0.84 + 0.16 * random(), 0.76, 0.28 + 0.1 * random(), figure);
};

const village: Scene = (canvas, { ground, figure, sun }, random) => {
  canvas.below(() => 0.72, ground);
  for (let house = 0; house < 4; house++) {
    const [x, y, width] = [0.05 + 0.24 * house, 0.56 + 0.04 * random(), 0.15 + 0.03 * random()];
    canvas.shape(
      [
        [x - 0.02, y],
        [x + width / 2, y - 0.12],
        [x + width + 0.02, y],
      ],
      figure,
    );
    canvas.shape(box(x, y, width, 0.1), mix(figure, ground, 0.35));
    canvas.shape(box(x + width * 0.4, y + 0.03, width * 0.2, 0.07), mix(sun, ground, 0.3));
    for (const part of [0.05, 0.5, 0.93]) canvas.shape(box(x + width * part, y + 0.1, 0.008, 0.1), figure);
  }
};

const city: Scene = (canvas, { ground, near, figure, sun }, random) => {
  for (let tower = 0; tower < 14; tower++) {
    const [x, width, top] = [tower / 14, 0.05 + 0.03 * random(), 0.34 + 0.3 * random()];
    canvas.shape(box(x, top, width, 0.8 - top), mix(figure, near, random() * 0.8));
    for (let y = top + 0.03; y < 0.72; y += 0.05)
      for (const part of [0.2, 0.6])
        if (random() > 0.4) canvas.shape(box(x + width * part, y, width * 0.2, 0.018), mix(sun, near, 0.3));
  }
  canvas.below(() => 0.78, ground);
  canvas.shape(
    [
      [0.3, 1],
      [0.48, 0.78],
      [0.52, 0.78],
      [0.7, 1],
    ],
    mix(ground, figure, 0.4),
  );
};

const hall: Scene = (canvas, { ground, figure, sun, near }) => {
  canvas.rows(y => mix([236, 226, 208], [214, 196, 170], y));
  for (let panel = 0; panel < 6; panel++)
    canvas.shape(box(0.03 + panel * 0.163, 0.1, 0.13, 0.44), mix([224, 208, 184], sun, 0.3));
  canvas.shape(box(0.36, 0.16, 0.12, 0.16), [0, 60, 140]);
  canvas.shape(box(0.36, 0.2, 0.12, 0.08), [206, 40, 48]);
  canvas.shape(box(0.52, 0.16, 0.12, 0.16), [214, 40, 40]);
  canvas.disc([0.545, 0.2], 0.022, [250, 214, 80]);
  canvas.below(() => 0.72, mix([168, 130, 98], ground, 0.15));
  for (let seat = 0; seat < 8; seat++) {
    const x = 0.13 + seat * 0.106;
    canvas.disc([x, 0.55], 0.045, mix([150, 104, 78], figure, (seat % 3) * 0.15));
    canvas.shape(
      [
        [x - 0.045, 0.72],
        [x - 0.03, 0.61],
        [x + 0.03, 0.61],
        [x + 0.045, 0.72],
      ],
      mix(figure, near, (seat % 2) * 0.3),
    );
  }
  canvas.shape(
    [
      [0.06, 0.72],
      [0.94, 0.72],
      [1, 0.84],
      [0, 0.84],
    ],
    [142, 92, 60],
  );
};

const SCENES: readonly (readonly [words: RegExp, scene: Scene, backdrop: boolean])[] = [
  [/hall|meeting|court|school|studio|workshop/, hall, false],
  [/river|boat|water|port|lake|sea|mekong/, river, true],
  [/temple|angkor|palace|dance/, temple, true],
  [/village|house|market|weav/, village, true],
  [/city|phnom|road|bridge|train|bank|factory/, city, true],
  [/./, fields, true],
];

/** Paints the picture of a name: a flat landscape in one of four lights. */
export function paint(name: string, width: number, height: number): Buffer {
  const random = numbers(name);
  const canvas = new Canvas(width, height);
  const palette = PALETTES[Math.floor(random() * PALETTES.length)]!;
  const [, scene, behind] = SCENES.find(([words]) => words.test(name))!;
  if (behind) backdrop(canvas, palette, random);
  scene(canvas, palette, random);
  return canvas.png();
}

/** A round head and shoulders on a plain ground. */
export function paintAvatar(name: string, width: number, height: number): Buffer {
  const random = numbers(name);
  const canvas = new Canvas(width, height);
  const { sky, near, figure } = PALETTES[Math.floor(random() * PALETTES.length)]!;
  canvas.rows(() => sky[1]);
  canvas.disc([0.5, 1.1], 0.48, near);
  canvas.disc([0.5, 0.42], 0.2, mix([160, 112, 84], figure, random() * 0.3));
  return canvas.png();
}
