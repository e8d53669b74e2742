import { describe, expect, it } from 'vitest';
import { type CaptureFacts, captureFault } from './capture-fault.ts';

const facts: CaptureFacts = { wantsCamera: true, microphones: 1, permission: 'denied' };
const error = (name: string, message = '') => ({ name, message });

describe('captureFault', () => {
  it.each([
    ['refused in the browser', error('NotAllowedError', 'Permission denied'), {}, 'permission-refused'],
    ['prompt closed', error('NotAllowedError', 'Permission dismissed'), { permission: 'prompt' }, 'permission-refused'],
    [
      'refused by the system, as Chromium says it',
      error('NotAllowedError', 'Permission denied by system'),
      {},
      'permission-refused-by-system',
    ],
    [
      'refused although the browser allows it',
      error('NotAllowedError', 'The request is not allowed'),
      { permission: 'granted' },
      'permission-refused-by-system',
    ],
    ['no camera', error('NotFoundError'), {}, 'camera-missing'],
    ['neither', error('NotFoundError'), { microphones: 0 }, 'microphone-missing'],
    ['no microphone', error('NotFoundError'), { wantsCamera: false, microphones: 0 }, 'microphone-missing'],
    ['in use', error('NotReadableError'), {}, 'device-busy'],
    ['failed to start', error('AbortError'), {}, 'device-busy'],
    ['no media devices', error('TypeError'), {}, 'browser-cannot-record'],
  ] as const)('%s', (_, cause, change, code) => {
    expect(captureFault(cause, { ...facts, ...change })).toBe(code);
  });
});
