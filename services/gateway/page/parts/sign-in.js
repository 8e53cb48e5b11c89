// Who looks at the page: the form to log in with, and the way out in the header.
import { get, post, problemOf, remove } from '../api.js';
import { h } from '../dom.js';
/** @import { Session } from '../types.ts' */

/** Instead of a view that was refused. @param {() => void} onSignedIn */
export async function signInForm(onSignedIn) {
  const { signIn } = await get('/api/v1/session');
  return [
    h('h1', { key: 'title' }, 'Log in'),
    h(
      'form',
      { class: 'card sign-in', key: 'sign-in', onsubmit: (/** @type {SubmitEvent} */ event) => submit(event, onSignedIn) },
      signIn === null ? null : providerLink(signIn),
      h('label', { for: 'token' }, 'Bearer token'),
      h('input', { id: 'token', type: 'password', autocomplete: 'current-password', required: true, spellcheck: 'false' }),
      h('button', { type: 'submit' }, 'Log in'),
      h('p', { class: 'bad', role: 'alert' }),
      h(
        'p',
        { class: 'dim' },
        'Use a token of ',
        h('code', {}, 'gateway.tokens'),
        ' or of the identity provider. The browser does not store it.',
      ),
    ),
  ];
}

/** @param {NonNullable<Session['signIn']>} provider */
function providerLink({ provider, path }) {
  const to = new URLSearchParams({ to: location.pathname + location.search });
  return h('p', {}, h('a', { class: 'button', href: `${path}?${to}`, target: '_self' }, `Sign in with ${provider}`));
}

/** @param {SubmitEvent} event @param {() => void} onSignedIn */
async function submit(event, onSignedIn) {
  event.preventDefault();
  const form = event.currentTarget;
  if (!(form instanceof HTMLFormElement)) return;
  const [input, button, problem] = [form.querySelector('input'), form.querySelector('button'), form.querySelector('[role=alert]')];
  if (input === null || button === null || problem === null) return;
  button.disabled = true;
  try {
    await post('/api/v1/session', { token: input.value.trim() });
    input.value = '';
    problem.textContent = '';
    onSignedIn();
  } catch (error) {
    const refused = problemOf(error);
    problem.textContent = refused.status === 401 ? 'This token is not valid here.' : refused.message;
    input.focus();
  } finally {
    button.disabled = false;
  }
}

/** Who is logged in, and the way out; nothing where nobody has to. @param {() => void} onSignedOut */
export async function account(onSignedOut) {
  const { principal, role, session } = await get('/api/v1/session');
  if (!session) return [];
  const leave = async () => {
    await remove('/api/v1/session');
    onSignedOut();
  };
  return [
    h('span', { key: 'who' }, `${principal.replace(/^\w+:/, '')} (${role})`),
    h('button', { type: 'button', key: 'out', onclick: leave }, 'Log out'),
  ];
}
