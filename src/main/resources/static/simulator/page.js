'use strict';

const chat = document.getElementById('chat');
const input = document.getElementById('text');
let light = 'all';
let opened = [];
let follow = true;

function toTheEnd() {
  chat.scrollTop = chat.scrollHeight;
}

function show(tab) {
  document.body.dataset.tab = tab;
  history.replaceState(null, '', tab === 'chat' ? location.pathname + location.search : '#' + tab);
  document.querySelectorAll('.tabs button').forEach(button =>
    button.setAttribute('aria-selected', String(button.dataset.show === tab)));
  if (tab === 'chat') toTheEnd();
}

function pick(chosen) {
  light = chosen;
  document.querySelectorAll('.counts button').forEach(button =>
    button.setAttribute('aria-pressed', String(button.dataset.light === light)));
  document.querySelectorAll('.tasks li').forEach(line => {
    line.hidden = !(light === 'all' || line.dataset.light === light || (light === 'own' && line.dataset.own === 'true'));
  });
}

function write(text, draft) {
  input.value = text;
  if (draft) {
    show('chat');
    input.focus();
  } else {
    document.getElementById('say').requestSubmit();
  }
}

function find(words) {
  document.querySelectorAll('.group').forEach(group => {
    const people = [...group.querySelectorAll('li')];
    people.forEach(person => { person.hidden = !person.textContent.includes(words); });
    group.hidden = people.every(person => person.hidden);
    group.open = words ? !group.hidden : group.open;
  });
}

document.addEventListener('click', event => {
  const button = event.target.closest('button');
  if (!button) return;
  if (button.dataset.show) show(button.dataset.show);
  if (button.dataset.light) pick(button.dataset.light);
  if (button.dataset.text) write(button.dataset.text, button.dataset.draft === 'true');
});

document.getElementById('find-person').addEventListener('input', event => find(event.target.value.trim()));

// The text is taken out of the line as soon as it is on its way, as on a phone.
document.body.addEventListener('htmx:beforeRequest', event => {
  if (event.target.id !== 'say') return;
  if (!input.value.trim()) {
    event.preventDefault();
    return;
  }
  const bubble = document.createElement('div');
  bubble.className = 'row mine sending';
  const text = document.createElement('div');
  text.className = 'bubble';
  text.textContent = input.value;
  bubble.append(text);
  chat.append(bubble);
  input.value = '';
  toTheEnd();
});

document.body.addEventListener('htmx:beforeSwap', event => {
  const target = event.detail.target;
  if (target.id === 'people') {
    opened = [...target.querySelectorAll('.group[open]')].map(group => group.dataset.group);
  }
  if (target.id !== 'chat') return;
  const isPoll = event.detail.requestConfig.verb === 'get';
  follow = !isPoll || chat.scrollHeight - chat.scrollTop - chat.clientHeight < 80;
  // A poll must not throw away what somebody is choosing on a card.
  if (isPoll && chat.contains(document.activeElement) && document.activeElement.matches('fieldset input')) {
    event.detail.shouldSwap = false;
  }
});

document.body.addEventListener('htmx:afterSettle', event => {
  if (event.target.id === 'chat' && follow) toTheEnd();
  if (event.target.id === 'ledger') pick(light);
  if (event.target.id === 'people') {
    document.querySelectorAll('.group').forEach(group => { group.open ||= opened.includes(group.dataset.group); });
    find(document.getElementById('find-person').value.trim());
  }
});

show(['people', 'ledger'].find(tab => location.hash === '#' + tab) || 'chat');
toTheEnd();
