import type { ComponentProps } from 'react';
import { useT } from '../../../ui/i18n/use-t.ts';
import { DeviceFields } from './DeviceFields.tsx';
import { SoundSettings } from './SoundSettings.tsx';
import classes from './setup.module.css';

/** What is recorded with, and how the sound is treated. */
export function DevicePicker(props: ComponentProps<typeof DeviceFields>) {
  const { preferences, setPreferences } = props;
  const t = useT();
  return (
    <section className={classes.card} aria-labelledby="practice-devices">
      <div className={classes.head}>
        <h2 id="practice-devices" className={classes.title}>
          {t('practice.device.title')}
        </h2>
        <SoundSettings preferences={preferences} setPreferences={setPreferences} />
      </div>
      <DeviceFields {...props} />
    </section>
  );
}
