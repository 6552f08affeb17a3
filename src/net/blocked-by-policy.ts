/**
 * Whether the page's own Content-Security-Policy stood in the way of a connection: to the script that wanted it, a
 * blocked connection looks like a dead network. Works in a page and in a Worker.
 */

export interface PolicyWatch {
  /** To be asked once the connection has failed. The browser tells of a violation a moment after the failure. */
  wasBlocked(): Promise<boolean>;
  end(): void;
}

/** Begin before the connection is tried. */
export function watchPolicy(url: string): PolicyWatch {
  let isBlocked = false;
  const see = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) => {
    if (effectiveDirective === 'connect-src' && hostOf(blockedURI) === hostOf(url)) isBlocked = true;
  };
  addEventListener('securitypolicyviolation', see);
  return {
    async wasBlocked() {
      await new Promise((resolve) => setTimeout(resolve));
      return isBlocked;
    },
    end: () => removeEventListener('securitypolicyviolation', see),
  };
}

function hostOf(url: string): string {
  return new URL(url, location.href).host;
}
