/** What the visitor's choices mean for a call: they come before what the page says. */
import type { SessionOptions } from '../../headless.js';
import type { EviProperties } from '../properties.js';
import { choices } from './choices.js';

export function chosenOptions({ audioConstraints }: EviProperties): Partial<SessionOptions> {
  const { microphoneId, loudspeakerId } = choices();
  return {
    loudspeakerId,
    ...(microphoneId !== undefined && { audioConstraints: { ...audioConstraints, deviceId: microphoneId } }),
  };
}
