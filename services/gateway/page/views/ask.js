// Questions in plain words.
import { get } from '../api.js';
import { chat } from '../parts/chat.js';
import { heading, view } from '../parts/page.js';

export const askView = view({
  title: 'Ask',
  // The answers say when they were given: nothing of them follows changes.
  topics: [],
  slow: true,
  load: () => get('/api/v1/status?limit=1'),
  render: () => [heading('Ask in plain words'), chat()],
});
