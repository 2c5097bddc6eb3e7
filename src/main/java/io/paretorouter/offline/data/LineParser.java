package io.paretorouter.offline.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.paretorouter.core.cost.Price;
import io.paretorouter.core.table.ModelInfo;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** Parses one line: a JSON object in the format of Avengers-Pro. Unknown fields are ignored. */
final class LineParser {
    /** A bound on the cost of one call in USD; anything above was measured in another unit. */
    private static final double MOST_USD = 1e6;

    /** A bound on the tokens that one call reads or writes. */
    private static final double MOST_TOKENS = 1e9;

    private final Map<String, Price> prices;

    LineParser(Map<String, Price> prices) {
        this.prices = Map.copyOf(prices);
    }

    /**
     * Parses a line.
     *
     * @throws IllegalArgumentException naming the field that is wrong and what was expected
     */
    LabelledQuery parse(String line, long number) {
        JsonNode row = JsonText.object(line);
        JsonNode query = row.path("query");
        require(query.isTextual(), "query must be a string");
        JsonNode records = object(row, "records", "records");
        require(!records.isMissingNode(), "records must be an object of scores by model");
        JsonNode usages = object(row, "usages", "usages");
        double inputTokens = tokens(row, "prompt_tokens", "prompt_tokens");
        TreeSet<String> models = new TreeSet<>();
        records.fieldNames().forEachRemaining(models::add);
        usages.fieldNames().forEachRemaining(models::add);
        Map<String, Label> labels = new HashMap<>();
        for (String model : models) {
            ModelInfo.named(model); // throws on a name that no table can hold
            labels.put(model, label(model, records, usages, inputTokens));
        }
        return new LabelledQuery(
                query.textValue(),
                text(row, "dataset", ""),
                text(row, "index", ""),
                number,
                labels);
    }

    private Label label(String model, JsonNode records, JsonNode usages, double rowInputTokens) {
        double score = score(records, model);
        String field = "usages[\"" + model + "\"]";
        JsonNode usage = object(usages, model, field);
        double cost = amount(usage, "cost", field + ".cost", MOST_USD);
        double input = tokens(usage, "prompt_tokens", field + ".prompt_tokens");
        double output = tokens(usage, "completion_tokens", field + ".completion_tokens");
        if (Double.isNaN(input)) {
            input = rowInputTokens;
        }
        Price price = prices.get(model);
        if (Double.isNaN(cost) && price != null && !Double.isNaN(input + output)) {
            cost = price.cost(input, output).amount();
            require(cost <= MOST_USD, field + " comes to " + cost + " USD, more than any call");
        }
        return new Label(score, cost, input, output);
    }

    private static double score(JsonNode records, String model) {
        return number(
                records.path(model),
                1,
                "records[\"" + model + "\"] must be in [0, 1], as a number (1 for right)");
    }

    private static double tokens(JsonNode parent, String key, String field) {
        return amount(parent, key, field, MOST_TOKENS);
    }

    private static double amount(JsonNode parent, String key, String field, double most) {
        return number(parent.path(key), most, field + " must be in [0, " + (long) most + "]");
    }

    /** A number in [0, {@code most}]; NaN if it is absent or null. */
    private static double number(JsonNode node, double most, String rule) {
        if (node.isMissingNode() || node.isNull()) {
            return Double.NaN;
        }
        double value = node.doubleValue(); // 0 if it is not a number
        require(node.isNumber() && value >= 0 && value <= most, rule + ", got " + shortened(node));
        return value;
    }

    /** An object; the missing node if it is absent or null. */
    private static JsonNode object(JsonNode parent, String key, String field) {
        JsonNode node = parent.path(key);
        if (node.isNull()) {
            return MissingNode.getInstance();
        }
        require(
                node.isMissingNode() || node.isObject(),
                field + " must be an object, got " + shortened(node));
        return node;
    }

    private static String text(JsonNode row, String key, String ifAbsent) {
        JsonNode node = row.path(key);
        if (node.isMissingNode() || node.isNull()) {
            return ifAbsent;
        }
        require(
                node.isTextual() || node.isNumber(),
                key + " must be a string or a number, got " + shortened(node));
        return node.asText();
    }

    private static String shortened(JsonNode node) {
        String text = node.toString();
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static void require(boolean valid, String message) {
        if (!valid) {
            throw new IllegalArgumentException(message);
        }
    }
}
