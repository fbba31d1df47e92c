import type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  startRegistration,
  WebAuthnAbortService,
  WebAuthnError,
} from '@simplewebauthn/browser';

import { AuthRefusal, authGet, authPost } from './auth-client.ts';

/** True when this browser can use passkeys at all. */
export const passkeysWork = (): boolean => browserSupportsWebAuthn();

/** True when it can offer them in the list below an address field. */
export const passkeysAutofill = (): Promise<boolean> => browserSupportsWebAuthnAutofill();

/**
 * Signs in with a passkey. With `autofill` it waits until one is chosen in the list below the address field. Gives
 * false when the person closed the browser's window: that is no mistake to tell about.
 */
export async function signInWithPasskey({ autofill = false } = {}): Promise<boolean> {
  const optionsJSON = await authGet<PublicKeyCredentialRequestOptionsJSON>('/passkey/generate-authenticate-options');
  const response = await unlessClosed(startAuthentication({ optionsJSON, useBrowserAutofill: autofill }));
  if (!response) return false;
  await authPost('/passkey/verify-authentication', { response });
  return true;
}

/** Makes a passkey for the one who is signed in. False when the person closed the window; ALREADY_EXISTS when this device has one. */
export async function addPasskey(name: string): Promise<boolean> {
  const optionsJSON = await authGet<PublicKeyCredentialCreationOptionsJSON>('/passkey/generate-register-options');
  const response = await unlessClosed(startRegistration({ optionsJSON }));
  if (!response) return false;
  await authPost('/passkey/verify-registration', { response, name });
  return true;
}

/** Lets go of a waiting list below an address field, so that another window of the browser can open. */
export const stopWaitingForPasskey = (): void => WebAuthnAbortService.cancelCeremony();

async function unlessClosed<Response>(ceremony: Promise<Response>): Promise<Response | null> {
  try {
    return await ceremony;
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED')
      throw new AuthRefusal(409, { code: 'ALREADY_EXISTS' });
    if (name === 'NotAllowedError' || name === 'AbortError') return null;
    throw new AuthRefusal(401, { code: 'PASSKEY_REFUSED' });
  }
}

/** What to call a passkey made here, until the person names it: "Windows", "iPhone". */
export function deviceName(): string {
  const agent = navigator.userAgent;
  const systems: [RegExp, string][] = [
    [/iPhone/, 'iPhone'],
    [/iPad/, 'iPad'],
    [/Android/, 'Android'],
    [/CrOS/, 'ChromeOS'],
    [/Windows/, 'Windows'],
    [/Mac/, 'Mac'],
    [/Linux/, 'Linux'],
  ];
  return systems.find(([pattern]) => pattern.test(agent))?.[1] ?? '';
}
