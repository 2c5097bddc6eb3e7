// The router's job in Node.js: MiniLM (int8) by ONNX Runtime, the same table, the same score. PEER_DIRECTORY holds model.onnx and
// tokenizer.json; table/ is what `pareto inspect --export` writes.
'use strict';
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { InferenceSession, Tensor } = require('onnxruntime-node');
const { Tokenizer } = require('@huggingface/tokenizers');
const { start, chat } = require('./runtime.cjs');

const MOST_TOKENS = 256;
const directory = process.env.PEER_DIRECTORY;

/** A matrix of NumPy's format, version 1, row by row. */
function npy(file) {
  const bytes = readFileSync(file);
  const head = 10 + bytes.readUInt16LE(8);
  const kind = bytes.toString('latin1', 10, head).includes("'<f8'") ? Float64Array : Float32Array;
  return new kind(new Uint8Array(bytes.subarray(head)).buffer);
}

function loadTable() {
  const about = JSON.parse(readFileSync(join(directory, 'table', 'table.json')));
  const view = about.views.full;
  const tensor = (name) => npy(join(directory, 'table', 'full', name + '.npy'));
  const table = {
    models: about.models,
    clusters: view.clusters,
    dimension: view.dimension,
    parameters: view.parameters,
    spans: view.spans,
    centroids: tensor('centroids'),
    performance: { sums: tensor('performanceSum'), counts: tensor('performanceCount') },
    cost: { sums: tensor('costSum'), counts: tensor('costCount') },
    heads: view.prior === 'heads' ? tensor('heads') : null,
  };
  for (const quantity of [table.performance, table.cost]) {
    quantity.means = table.models.map((_, model) => {
      let sum = 0;
      let count = 0;
      for (let cell = model; cell < quantity.sums.length; cell += table.models.length) {
        sum += quantity.sums[cell];
        count += quantity.counts[cell];
      }
      return sum / count;
    });
  }
  return table;
}

async function loadEmbedder() {
  const json = JSON.parse(readFileSync(join(directory, 'tokenizer.json')));
  json.truncation = null;
  json.padding = null;
  const tokenizer = new Tokenizer(json, {});
  const session = await InferenceSession.create(join(directory, 'model.onnx'), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  });
  return async (text) => {
    const all = tokenizer.encode(text).ids;
    const ids = all.length <= MOST_TOKENS ? all : all.slice(0, MOST_TOKENS - 1).concat(all[all.length - 1]);
    const row = (values) => new Tensor('int64', BigInt64Array.from(values, BigInt), [1, ids.length]);
    const inputs = { input_ids: row(ids), attention_mask: row(ids.map(() => 1)), token_type_ids: row(ids.map(() => 0)) };
    const output = await session.run(inputs);
    return pooled(output[session.outputNames[0]].data, ids.length);
  };
}

/** The mean over tokens, scaled to unit length. */
function pooled(data, tokens) {
  const size = data.length / tokens;
  const mean = new Float64Array(size);
  for (let i = 0; i < data.length; i++) {
    mean[i % size] += data[i];
  }
  const length = Math.sqrt(mean.reduce((sum, x) => sum + x * x, 0));
  return mean.map((x) => x / length);
}

/** What a linear head says: a row of weights, the last one a constant. */
function head(table, embedding, row) {
  const begin = row * (table.dimension + 1);
  let value = table.heads[begin + table.dimension];
  for (let i = 0; i < table.dimension; i++) {
    value += table.heads[begin + i] * embedding[i];
  }
  return value;
}

/** The model with the best expected value: weights fall with the distance to the nearest clusters. */
function decide(table, embedding, alpha) {
  const { beta, kappa, topP } = table.parameters;
  const cosines = [];
  for (let cluster = 0; cluster < table.clusters; cluster++) {
    let cosine = 0;
    for (let i = 0; i < table.dimension; i++) {
      cosine += embedding[i] * table.centroids[cluster * table.dimension + i];
    }
    cosines.push({ cluster, cosine });
  }
  const nearest = cosines.sort((a, b) => b.cosine - a.cosine).slice(0, topP);
  const estimate = (quantity, row, most, model) => {
    const prior = table.heads ? Math.min(most, Math.max(0, head(table, embedding, row))) : quantity.means[model];
    let sum = kappa * prior;
    let weight = kappa;
    for (const { cluster, cosine } of nearest) {
      const w = Math.exp(beta * (cosine - nearest[0].cosine));
      sum += w * quantity.sums[cluster * table.models.length + model];
      weight += w * quantity.counts[cluster * table.models.length + model];
    }
    return sum / weight;
  };
  const scored = table.models.map((name, model) => {
    const performance = estimate(table.performance, model, 1, model);
    const costUsd = estimate(table.cost, table.models.length + model, Infinity, model);
    const score = (alpha * performance) / table.spans.performance - ((1 - alpha) * costUsd) / table.spans.cost;
    return { model: name, performance, costUsd, score };
  });
  scored.sort((a, b) => b.score - a.score);
  return { model: scored[0].model, alpha, candidates: scored };
}

async function main() {
  const table = loadTable();
  const embed = await loadEmbedder();
  start(async (method, path, body, answer) => {
    const asked = JSON.parse(body);
    const query = asked.messages.findLast((message) => message.role === 'user').content;
    const decision = decide(table, await embed(query), Number(process.env.ALPHA));
    if (path === '/v1/chat/completions') {
      await chat(JSON.stringify({ ...asked, model: decision.model }), answer);
    } else {
      answer.begin(200, { 'content-type': 'application/json' });
      await answer.end(JSON.stringify(decision));
    }
  });
}

main();
