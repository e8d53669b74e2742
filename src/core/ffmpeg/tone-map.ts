/** Transfer functions of pictures with a high dynamic range (ITU-R BT.2100), by ffmpeg's names. */
export const HDR_TRANSFERS = ['arib-std-b67', 'smpte2084'] as const;
/** HLG, as phones record it, or PQ. */
export type HdrTransfer = (typeof HDR_TRANSFERS)[number];

/** The filter that not every ffmpeg has: it needs the library zimg. */
export const TONE_MAP_FILTER = 'zscale';

/** Luminance of white paper in such a picture, in cd/m²: ITU-R BT.2408, table 1. It becomes the white of an ordinary one. */
const WHITE = 203;
/** The brightest they show on a usual screen, in cd/m²: BT.2100. */
const PEAK = 1_000;
/**
 * Up to this share of white nothing is changed, so that faces keep their light; what is brighter is pressed together
 * below the peak. Measured with a drawn face made HLG and brought back: 0.01 of the range away, hable 0.23, unchanged 0.14.
 */
const KNEE = 0.7;

/**
 * ffmpeg filters that make a picture with a high dynamic range an ordinary one, in the colours of `COLOURS`. BT.2100 leaves no
 * choice of primaries and, as cameras write it, of the matrix; files do not always name them.
 * @param size what `scale` is told of it, e.g. `w=1280:h=720`
 */
export const toneMapFilters = (transfer: HdrTransfer, size: string): readonly string[] => [
  `${TONE_MAP_FILTER}=${size}:tin=${transfer}:pin=2020:min=2020_ncl:t=linear:p=170m:npl=${WHITE}`,
  'format=gbrpf32le',
  `tonemap=tonemap=mobius:param=${KNEE}:peak=${(PEAK / WHITE).toFixed(3)}`,
  `${TONE_MAP_FILTER}=tin=linear:pin=170m:t=601:p=170m:m=170m:r=tv`,
  'format=yuv420p',
];
