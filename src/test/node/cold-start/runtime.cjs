// Serves a handler: as a streaming Lambda function where there is a Runtime API, else over HTTP on PORT.
// A handler takes (method, path, body) and an answer to begin, write and end. Bare node:http, because it loads faster than
// anything on top of it.
'use strict';
const http = require('node:http');

const agent = new http.Agent({ keepAlive: true });

function request(options, body) {
  return new Promise((resolve, reject) => {
    const sent = http.request({ agent, ...options }, resolve);
    sent.on('error', reject);
    sent.end(body);
  });
}

async function text(incoming) {
  const pieces = [];
  for await (const piece of incoming) {
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
}

/** The answer to an event, as Lambda's streaming response: prelude, eight NUL bytes, body. */
function streamed(api, id) {
  const sent = http.request({
    agent,
    host: api[0],
    port: api[1],
    method: 'POST',
    path: `/2018-06-01/runtime/invocation/${id}/response`,
    headers: {
      'Content-Type': 'application/vnd.awslambda.http-integration-response',
      'Lambda-Runtime-Function-Response-Mode': 'streaming',
      'Transfer-Encoding': 'chunked',
    },
  });
  const accepted = new Promise((resolve, reject) => {
    sent.on('error', reject);
    sent.on('response', (reply) => text(reply).then(resolve, reject));
  });
  return {
    begin: (statusCode, headers) => {
      sent.setNoDelay(true);
      sent.write(JSON.stringify({ statusCode, headers }) + '\0'.repeat(8));
    },
    write: (piece) => sent.write(piece),
    end: (piece) => {
      sent.end(piece);
      return accepted;
    },
  };
}

async function takeEvents(api, handler) {
  for (;;) {
    const next = await request({ host: api[0], port: api[1], path: '/2018-06-01/runtime/invocation/next' });
    const event = JSON.parse(await text(next));
    const body = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString() : event.body;
    const answer = streamed(api, next.headers['lambda-runtime-aws-request-id']);
    await handler(event.requestContext.http.method, event.rawPath, body, answer);
  }
}

function serve(port, handler) {
  http
    .createServer(async (incoming, outgoing) => {
      await handler(incoming.method, incoming.url, await text(incoming), {
        begin: (status, headers) => outgoing.writeHead(status, headers),
        write: (piece) => outgoing.write(piece),
        end: (piece) => outgoing.end(piece),
      });
    })
    .listen(port, '127.0.0.1');
}

/** Passes a chat on to the provider, and its answer back as it comes. */
async function chat(body, answer) {
  const provider = new URL(process.env.PROVIDER + '/chat/completions');
  const reply = await request(
    {
      host: provider.hostname,
      port: provider.port,
      path: provider.pathname,
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) },
    },
    body,
  );
  answer.begin(reply.statusCode, { 'content-type': reply.headers['content-type'] });
  for await (const piece of reply) {
    answer.write(piece);
  }
  await answer.end();
}

function start(handler) {
  const api = process.env.AWS_LAMBDA_RUNTIME_API;
  if (api) {
    takeEvents(api.split(':'), handler);
  } else {
    serve(Number(process.env.PORT), handler);
  }
}

module.exports = { start, chat };
