/** Largest magnitude of a block of samples, 0 to 1 (full scale). */
export function peakOf(samples: Float32Array): number {
  let peak = 0;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  return peak;
}

const FLOOR_DB = -60;

/** Where a peak stands on the meter: 0 at -60 dBFS and below, 1 at full scale, even steps in decibels between. */
export function meterPosition(peak: number): number {
  if (peak <= 0) return 0;
  return Math.min(1, Math.max(0, 1 - (20 * Math.log10(peak)) / FLOOR_DB));
}

const SAMPLES = 2_048;
/** A little more often than a block lasts at 48 kHz (43 ms), so that nothing is missed between two looks. */
const INTERVAL_MS = 40;

/**
 * Listens to a stream's sound without playing it. @param onPeak called every 40 ms while the browser lets sound run
 * @returns stops listening
 */
export function watchInputLevel(stream: MediaStream, onPeak: (peak: number) => void): () => void {
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, { fftSize: SAMPLES });
  const source = new MediaStreamAudioSourceNode(context, { mediaStream: stream });
  source.connect(analyser);
  const samples = new Float32Array(SAMPLES);
  const timer = setInterval(() => {
    if (context.state !== 'running') return;
    analyser.getFloatTimeDomainData(samples);
    onPeak(peakOf(samples));
  }, INTERVAL_MS);
  // A page opened by its address has had no click yet, and the browser keeps sound asleep until there is one.
  const wake = () => void context.resume();
  window.addEventListener('pointerdown', wake);
  window.addEventListener('keydown', wake);
  return () => {
    clearInterval(timer);
    window.removeEventListener('pointerdown', wake);
    window.removeEventListener('keydown', wake);
    source.disconnect();
    void context.close();
  };
}
