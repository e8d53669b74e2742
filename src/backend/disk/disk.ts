/**
 * The few file operations everything durable goes through: recordings and documents. One narrow door, so that the
 * power-cut benchmark can log every write, fsync and rename, and a test can fill the disk.
 */
export interface DiskFile {
  /** Writes all bytes at the file's end (opened with `a`) or current position; rejects with ENOSPC when the disk is full. */
  write(data: Uint8Array): Promise<void>;
  /** Resolves when what was written has reached the device (fsync). */
  sync(): Promise<void>;
  /** As `sync`, without what is known about the file besides its bytes (fdatasync): cheaper in the middle of writing. */
  syncData(): Promise<void>;
  close(): Promise<void>;
}
export interface Disk {
  /** Makes a folder and its parents; fine when it is there. */
  makeFolder(path: string): Promise<void>;
  /** `a`: append, made when missing. `w`: emptied. `wx`: fails with EEXIST when it is there. */
  open(path: string, flags: 'a' | 'w' | 'wx'): Promise<DiskFile>;
  read(path: string): Promise<Uint8Array>;
  /** As `read`, but the thread waits: for many small files, where the thread pool costs more than the reading. */
  readNow(path: string): Uint8Array;
  /** Retried for a while on EPERM, EBUSY and EACCES (virus scanners and sync programs hold files open on Windows). */
  rename(from: string, to: string): Promise<void>;
  /** Fine when it is not there. */
  remove(path: string): Promise<void>;
  /** fsync of a folder, so that a rename in it survives a power cut; does nothing where the system cannot. */
  syncFolder(path: string): Promise<void>;
  /** Bytes a normal user can still write there. */
  freeBytes(path: string): Promise<number>;
}
