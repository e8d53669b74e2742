import { describe, expect, it } from 'vitest';
import { findRemembered, rememberDevice } from './remembered-device.ts';

const built = { deviceId: 'a1', label: 'Built-in' };
const headset = { deviceId: 'b2', label: 'Headset' };

describe('findRemembered', () => {
  it('finds a device by its id, even after its name changed', () => {
    expect(findRemembered([built, { ...headset, label: 'Headset (2)' }], rememberDevice(headset))?.deviceId).toBe('b2');
  });
  it('finds it by name when another origin gave it another id', () => {
    expect(findRemembered([built, { ...headset, deviceId: 'zz' }], rememberDevice(headset))?.deviceId).toBe('zz');
  });
  it('does not take devices without id and name, as listed before permission, for it', () => {
    expect(findRemembered([{ deviceId: '', label: '' }], rememberDevice({ deviceId: '', label: '' }))).toBeUndefined();
  });
  it('finds nothing when nothing is remembered or it is not there', () => {
    expect(findRemembered([built], null)).toBeUndefined();
    expect(findRemembered([built], rememberDevice(headset))).toBeUndefined();
  });
  it('keeps within what a preference may hold', () => {
    expect(rememberDevice({ deviceId: 'x'.repeat(64), label: 'y'.repeat(400) })).toHaveLength(300);
  });
});
