/** What a player is doing, without the position: that changes every frame and has its own subscription. */
export interface PlayerState {
  /** Of the take, also of what a trim leaves out. */
  readonly durationMs: number;
  /** From here to `endMs` it is played; 0 and `durationMs` without a trim. */
  readonly startMs: number;
  readonly endMs: number;
  /** The file can be shown and sought in. */
  readonly ready: boolean;
  /** The file has pictures, so that there are frames to step through. */
  readonly hasPicture: boolean;
  readonly playing: boolean;
  /** Playing, but waiting for data. */
  readonly waiting: boolean;
  readonly failed: boolean;
  readonly rate: number;
  readonly volume: number;
  readonly muted: boolean;
}

export const RATES = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;
/** How far before a moment playing starts, so that one hears what leads to it. */
const LEAD_IN_MS = 2_000;

/** What of a file is a take, in milliseconds. */
export interface PlayedPart {
  /** Where the take's own time 0 lies in the file. */
  readonly offsetMs: number;
  /** How long the take is; null: up to the end of the file. */
  readonly lengthMs: number | null;
  /** What of it is played, in its own time; null: all of it. */
  readonly window: { readonly startMs: number; readonly endMs: number } | null;
}

/** A file that is a take from its start to its end. */
export const WHOLE_FILE: PlayedPart = { offsetMs: 0, lengthMs: null, window: null };
/** Players stop some hundredths of a second before the end they tell. */
const END_TOLERANCE_MS = 40;

const idle: PlayerState = {
  durationMs: 0,
  startMs: 0,
  endMs: 0,
  ready: false,
  hasPicture: false,
  playing: false,
  waiting: false,
  failed: false,
  rate: 1,
  volume: 1,
  muted: false,
};

/** Ends what an element is loading; taking it out of the page alone would leave the connection open. */
function letGo(element: HTMLMediaElement): void {
  if (!element.hasAttribute('src')) return;
  element.removeAttribute('src');
  element.load();
}

/**
 * Drives one `<video>` or `<audio>` element: commands in milliseconds of the take, state for React to read. Where the
 * take lies in the file, and what is trimmed away, nobody else has to know. It outlives the element, so speed, volume and
 * position stay when the take changes or the file is let go.
 */
export class PlayerController {
  #element: HTMLMediaElement | null = null;
  #detach: (() => void) | null = null;
  #state: PlayerState = idle;
  #listeners = new Set<() => void>();
  #timeListeners = new Set<() => void>();
  #frame = 0;
  #src: string | null = null;
  #part: PlayedPart = WHOLE_FILE;
  /** Where to go as soon as the file can be sought in; the position shown until then. */
  #wantedMs: number | null = null;
  #wantsPlay = false;
  #leadInMs = LEAD_IN_MS;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly getState = (): PlayerState => this.#state;
  /** Hears every change of position, up to once a frame while playing. */
  readonly subscribeTime = (listener: () => void): (() => void) => {
    this.#timeListeners.add(listener);
    return () => this.#timeListeners.delete(listener);
  };
  /** The position in milliseconds, as exact as the element knows it. */
  readonly nowMs = (): number =>
    this.#wantedMs ?? Math.round((this.#element?.currentTime ?? 0) * 1_000) - this.#part.offsetMs;
  /** Where the take begins in its file: for who asks the element itself. */
  readonly offsetMs = (): number => this.#part.offsetMs;
  /** The element itself, for what works with its frames; null while there is none. */
  readonly element = (): HTMLMediaElement | null => this.#element;
  /** For displays that need no more than tenths: re-rendering stops between them. */
  readonly nowTenths = (): number => Math.floor(this.nowMs() / 100) * 100;

  /** Connects an element; null disconnects it. Made for `ref`. */
  readonly attach = (element: HTMLMediaElement | null): void => {
    if (element === this.#element) return;
    const before = this.#element;
    if (before && !element) this.#wantedMs = this.nowMs();
    this.#detach?.();
    this.#detach = null;
    this.#element = element;
    if (before) letGo(before);
    if (element) this.#detach = this.#listen(element);
    this.#applySource();
  };

  /** Shows another file from the start of its take. The same file again only changes what of it is played. */
  setSource(src: string | null, part: PlayedPart = WHOLE_FILE): void {
    if (src === this.#src) {
      this.#setPart(part);
      return;
    }
    this.#src = src;
    this.#part = part;
    this.#wantedMs = part.window?.startMs ?? 0;
    this.#wantsPlay = false;
    this.#applySource();
  }

  /** Gives the connection up: a browser has only six for one origin. The position stays. */
  release(): void {
    if (!this.#element || this.#state.playing || !this.#element.hasAttribute('src')) return;
    this.#wantedMs = this.nowMs();
    letGo(this.#element);
  }
  /** Takes the file again after `release`. */
  resume(): void {
    if (this.#element && !this.#element.hasAttribute('src')) this.#applySource();
  }
  /** Tries a file again that could not be played. */
  reload(): void {
    this.#wantedMs = this.nowMs();
    this.#applySource();
  }

  readonly play = (): void => {
    if (!this.#element) return;
    if (!this.#state.ready) {
      this.#wantsPlay = true;
      return;
    }
    if (this.nowMs() >= this.#state.endMs - (this.#endsEarly() ? END_TOLERANCE_MS : 0)) this.seek(this.#state.startMs);
    // Refused without a click, or broken off by a pause: the state tells, nobody has to be told twice.
    this.#element.play().catch(() => undefined);
  };
  readonly pause = (): void => {
    this.#wantsPlay = false;
    this.#element?.pause();
    // The event comes later, and the next key may be quicker.
    if (this.#state.playing) this.#rest();
  };
  readonly toggle = (): void => (this.#state.playing ? this.pause() : this.play());
  readonly seek = (ms: number): void => {
    const { ready, startMs, endMs } = this.#state;
    const target = ready ? Math.min(Math.max(startMs, ms), endMs) : Math.max(0, ms);
    if (this.#element && this.#state.ready) {
      this.#element.currentTime = (this.#part.offsetMs + target) / 1_000;
      this.#wantedMs = null;
    } else this.#wantedMs = target;
    this.#tick();
  };
  readonly jump = (byMs: number): void => this.seek(this.nowMs() + byMs);
  /** How much of what leads to a moment is played before it, in milliseconds. */
  readonly setLeadIn = (ms: number): void => {
    this.#leadInMs = ms;
  };
  /** Plays from a little before a place. */
  readonly playFrom = (ms: number): void => {
    this.seek(Math.max(0, ms - this.#leadInMs));
    this.play();
  };
  /** Goes to a moment: at rest its very frame is shown, while playing one hears what leads to it. */
  readonly goTo = (ms: number): void => this.seek(this.#state.playing ? Math.max(0, ms - this.#leadInMs) : ms);
  readonly setRate = (rate: number): void => {
    this.#set({ rate });
    if (this.#element) this.#element.playbackRate = rate;
  };
  /** The next faster (1) or slower (-1) of `RATES`. */
  readonly stepRate = (by: 1 | -1): void => {
    const at = RATES.findIndex((rate) => rate >= this.#state.rate);
    this.setRate(RATES[Math.min(Math.max(0, at + by), RATES.length - 1)] ?? 1);
  };
  readonly setVolume = (volume: number): void => {
    this.#set({ volume, muted: volume === 0 });
    this.#applySettings();
  };
  readonly toggleMuted = (): void => {
    this.#set({ muted: !this.#state.muted });
    this.#applySettings();
  };

  #applySettings(): void {
    if (!this.#element) return;
    this.#element.volume = this.#state.volume;
    this.#element.muted = this.#state.muted;
    this.#element.defaultPlaybackRate = this.#state.rate;
    this.#element.playbackRate = this.#state.rate;
    // Slow speech must stay a voice, and it is what makes half speed worth having.
    this.#element.preservesPitch = true;
  }

  #applySource(): void {
    const element = this.#element;
    this.#set({ ready: false, playing: false, waiting: false, failed: false });
    if (!element) return;
    if (this.#src) {
      element.src = this.#src;
      this.#applySettings();
    } else letGo(element);
    this.#tick();
  }

  #loaded(element: HTMLMediaElement): void {
    const hasPicture = element instanceof HTMLVideoElement && element.videoWidth > 0;
    this.#set({ ...this.#lengths(element), ready: true, hasPicture, failed: false });
    this.#applySettings();
    const wanted = this.#wantedMs ?? 0;
    this.#wantedMs = null;
    if (this.#part.offsetMs + Math.max(wanted, this.#state.startMs) > 0) this.seek(wanted);
    if (this.#wantsPlay) {
      this.#wantsPlay = false;
      this.play();
    }
    this.#tick();
  }

  #listen(element: HTMLMediaElement): () => void {
    const stop = new AbortController();
    const on = (type: string, listener: () => void) =>
      element.addEventListener(type, listener, { signal: stop.signal });
    on('loadedmetadata', () => this.#loaded(element));
    on('durationchange', () => {
      if (this.#state.ready && Number.isFinite(element.duration)) this.#set(this.#lengths(element));
    });
    on('play', () => this.#run());
    on('playing', () => this.#set({ waiting: false }));
    on('waiting', () => this.#set({ waiting: true }));
    on('pause', () => this.#rest());
    on('ended', () => this.#rest());
    on('emptied', () => this.#set({ ready: false, playing: false, waiting: false }));
    on('seeked', () => this.#tick());
    on('timeupdate', () => {
      // No frames are drawn for a page in the background.
      this.#stopAtEnd();
      this.#tick();
    });
    on('error', () => {
      // Letting go of the file raises an error too; that one is ours.
      if (element.hasAttribute('src')) this.#set({ failed: true, ready: false, playing: false, waiting: false });
    });
    return () => {
      stop.abort();
      cancelAnimationFrame(this.#frame);
    };
  }

  /** How long the take is and what of it is played, as far as the file goes. */
  #lengths(element: HTMLMediaElement): Pick<PlayerState, 'durationMs' | 'startMs' | 'endMs'> {
    const { offsetMs, lengthMs, window } = this.#part;
    const fileMs = Number.isFinite(element.duration) ? Math.round(element.duration * 1_000) : 0;
    const durationMs = lengthMs ?? Math.max(0, fileMs - offsetMs);
    const endMs = Math.min(window?.endMs ?? durationMs, durationMs);
    return { durationMs, startMs: Math.min(window?.startMs ?? 0, endMs), endMs };
  }
  /** The file goes on after the end of what is played. */
  #endsEarly(): boolean {
    const { lengthMs } = this.#part;
    return lengthMs !== null || this.#state.endMs < this.#state.durationMs;
  }
  #setPart(part: PlayedPart): void {
    const before = this.#part;
    const same = before.offsetMs === part.offsetMs && before.lengthMs === part.lengthMs;
    if (same && before.window?.startMs === part.window?.startMs && before.window?.endMs === part.window?.endMs) return;
    this.#part = part;
    if (!this.#element || !this.#state.ready) return;
    this.#set(this.#lengths(this.#element));
    const now = this.nowMs();
    if (now < this.#state.startMs || now > this.#state.endMs) this.seek(now);
  }
  /** The end of what is played is an end like that of a file: it stands still there. */
  #stopAtEnd(): void {
    if (!this.#state.playing || !this.#endsEarly() || this.nowMs() < this.#state.endMs) return;
    this.#element?.pause();
    this.seek(this.#state.endMs);
  }

  #run(): void {
    this.#set({ playing: true });
    cancelAnimationFrame(this.#frame);
    const next = () => {
      this.#stopAtEnd();
      this.#tick();
      this.#frame = requestAnimationFrame(next);
    };
    next();
  }
  #rest(): void {
    cancelAnimationFrame(this.#frame);
    this.#set({ playing: false, waiting: false });
    this.#tick();
  }
  #tick(): void {
    for (const listener of this.#timeListeners) listener();
  }
  #set(change: Partial<PlayerState>): void {
    const next = { ...this.#state, ...change };
    if (Object.entries(next).every(([field, value]) => this.#state[field as keyof PlayerState] === value)) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }
}
