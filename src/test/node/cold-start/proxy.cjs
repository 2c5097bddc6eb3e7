// Passes every chat on to one model: the least there can be in front of a provider.
'use strict';
const { start, chat } = require('./runtime.cjs');

start(async (method, path, body, answer) => {
  if (path === '/v1/chat/completions') {
    await chat(body, answer);
  } else {
    answer.begin(200, { 'content-type': 'application/json' });
    await answer.end(JSON.stringify({ model: process.env.MODEL }));
  }
});
