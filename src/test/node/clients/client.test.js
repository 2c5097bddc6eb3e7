// OpenAI's client for Node against a running router: ROUTER_URL, ROUTER_KEY and STUB_URL say where.
// Run by OpenAiNodeClientTest.

import assert from "node:assert/strict";
import { test } from "node:test";
import OpenAI from "openai";

const baseURL = process.env.ROUTER_URL;
const apiKey = process.env.ROUTER_KEY;
const client = new OpenAI({ baseURL, apiKey, maxRetries: 0, timeout: 30_000 });

const ask = (model, further = {}) => ({ model, messages: [{ role: "user", content: "hi" }], ...further });

/** The pieces of a streamed answer put together. */
async function whole(stream) {
  const calls = [];
  let text = "";
  let usage;
  for await (const chunk of stream) {
    const delta = chunk.choices[0]?.delta;
    text += delta?.content ?? "";
    for (const piece of delta?.tool_calls ?? []) {
      calls[piece.index] = (calls[piece.index] ?? "") + (piece.function.arguments ?? "");
    }
    usage = chunk.usage ?? usage;
  }
  return { text, calls, usage };
}

test("chats", async () => {
  const { data, response, request_id } = await client.chat.completions.create(ask("auto")).withResponse();
  assert.equal(data.choices[0].message.content, "Hello world");
  assert.equal(data.model, "acme/medium");
  assert.equal(data.usage.total_tokens, 13);
  assert.equal(response.headers.get("x-pareto-model"), "acme/medium");
  assert.ok(request_id);
});

test("streams", async () => {
  const answer = await whole(await client.chat.completions.create(ask("auto:best", { stream: true })));
  assert.equal(answer.text, "Hello world");
  assert.equal(answer.usage.total_tokens, 13);
  assert.equal(answer.usage.pareto.model, "acme/large");
});

test("calls tools and tells their results", async () => {
  const wish = (await client.chat.completions.create(ask("auto", { stub: "tools" }))).choices[0].message;
  assert.deepEqual(wish.tool_calls.map((call) => JSON.parse(call.function.arguments).city), ["Oslo", "Rome"]);
  const results = wish.tool_calls.map((call) => ({ role: "tool", tool_call_id: call.id, content: "rain" }));
  const messages = [{ role: "user", content: "hi" }, wish, ...results];
  const answer = await client.chat.completions.create({ model: "auto", messages });
  assert.equal(answer.choices[0].message.content, "Hello world");
  assert.deepEqual(answer.echo.messages, messages);
});

test("streams tool calls", async () => {
  const stream = await client.chat.completions.create(ask("auto", { stub: "tools", stream: true }));
  assert.deepEqual((await whole(stream)).calls, ['{"city":"Oslo"}', '{"city":"Rome"}']);
});

test("throws each error as the client knows it", async () => {
  const badAlpha = client.chat.completions.create(ask("auto", { routing: { alpha: 2 } }));
  await assert.rejects(badAlpha, (e) => e instanceof OpenAI.BadRequestError && e.param === "routing.alpha");
  const stranger = new OpenAI({ baseURL, apiKey: "sk-wrong", maxRetries: 0 });
  await assert.rejects(stranger.chat.completions.create(ask("auto")), OpenAI.AuthenticationError);
  const unknown = client.chat.completions.create(ask("no-such"));
  await assert.rejects(unknown, (e) => e instanceof OpenAI.NotFoundError && e.code === "model_not_found");
  const limited = client.chat.completions.create(ask("auto", { stub: "429" }));
  await assert.rejects(limited, (e) => e instanceof OpenAI.RateLimitError && e.headers.get("retry-after") === "7");
  const silent = client.chat.completions.create(ask("acme/small", { stub: "silent" }));
  await assert.rejects(silent, (e) => e instanceof OpenAI.InternalServerError && e.code === "provider_timeout");
});

test("throws when its own time is up", async () => {
  const hasty = client.chat.completions.create(ask("auto", { stub: "silent" }), { timeout: 300 });
  await assert.rejects(hasty, OpenAI.APIConnectionTimeoutError);
});

test("throws when a stream breaks", async () => {
  const stream = await client.chat.completions.create(ask("auto", { stub: "cut", stream: true }));
  await assert.rejects(whole(stream), (e) => e instanceof OpenAI.APIError && e.code === "provider_error");
});

test("hangs up on the provider when a stream is aborted", async () => {
  const request = ask("auto", { stub: "endless", stream: true, user: "node" });
  const stream = await client.chat.completions.create(request);
  for await (const chunk of stream) {
    assert.ok(chunk);
    break; // aborts
  }
  assert.equal((await fetch(new URL("/hung-up?node", process.env.STUB_URL))).status, 200);
});

test("lists models and finds one", async () => {
  const ids = [];
  for await (const model of client.models.list()) {
    ids.push(model.id);
  }
  assert.ok(ids.includes("auto") && ids.includes("acme/large"));
  assert.equal((await client.models.retrieve("acme/large")).owned_by, "acme");
});
