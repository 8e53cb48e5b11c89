// Who looks at the page: the form to log in with, and the way out in the header.
import { get, post, remove } from '../api.js';
import { h } from '../dom.js';

/** Instead of a view that was refused. */
export async function signInForm(onSignedIn) {
  const { signIn } = await get('/api/v1/session');
  return [
    h('h1', { key: 'title' }, 'Log in'),
    h(
      'form',
      { class: 'card sign-in', key: 'sign-in', onsubmit: (event) => submit(event, onSignedIn) },
      signIn === null ? null : providerLink(signIn),
      h('label', { for: 'token' }, 'Bearer token'),
      h('input', { id: 'token', type: 'password', autocomplete: 'current-password', required: true, spellcheck: 'false' }),
      h('button', { type: 'submit' }, 'Log in'),
      h('p', { class: 'bad', role: 'alert' }),
      h(
        'p',
        { class: 'dim' },
        'One this gateway accepts: of ',
        h('code', {}, 'gateway.tokens'),
        ', or of its identity provider. It is not kept in the browser.',
      ),
    ),
  ];
}

function providerLink({ provider, path }) {
  const to = new URLSearchParams({ to: location.pathname + location.search });
  return h('p', {}, h('a', { class: 'button', href: `${path}?${to}`, target: '_self' }, `Sign in with ${provider}`));
}

async function submit(event, onSignedIn) {
  event.preventDefault();
  const form = event.currentTarget;
  const [input, button, problem] = ['input', 'button', '[role=alert]'].map((part) => form.querySelector(part));
  button.disabled = true;
  try {
    await post('/api/v1/session', { token: input.value.trim() });
    input.value = '';
    problem.textContent = '';
    onSignedIn();
  } catch (error) {
    problem.textContent = error.status === 401 ? 'This token is not valid here.' : error.message;
    input.focus();
  } finally {
    button.disabled = false;
  }
}

/** Who is logged in, and the way out; nothing where nobody has to. */
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
