/** Shows the policy this page came with, and everything that was refused because of it. */

const policy = document.querySelector('#policy');
const violations = document.querySelector('#violations');

document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
  violations?.replaceChildren(`Refused by ${effectiveDirective}: ${blockedURI}.`);
});
document.querySelector('#break')?.addEventListener('click', () => {
  document.body.append(document.createElement('style'));
});

const { headers } = await fetch(location.href);
policy?.append((headers.get('content-security-policy') ?? '').replaceAll('; ', ';\n'));

export {}; // A module: it waits at its top level.
