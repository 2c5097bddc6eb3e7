package io.paretorouter.offline.batch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretorouter.core.chat.QueryRouter;
import io.paretorouter.core.route.Routing;
import io.paretorouter.offline.data.Lines;
import io.paretorouter.offline.report.DecisionReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Routes queries given as lines of JSON, on all cores. */
public final class RouteLines {
    /** The most lines routed at once: enough that cores seldom wait for each other. */
    private static final int MOST_AT_ONCE = 4096;

    private final QueryRouter router;
    private final Routing routing;
    private final LongAdder refused = new LongAdder();

    /**
     * Routes lines with a router.
     *
     * @param routing how to route; a line may name its own goal instead
     */
    public RouteLines(QueryRouter router, Routing routing) {
        this.router = router;
        this.routing = routing;
    }

    /**
     * Routes all lines; those that have arrived are answered before waiting for more.
     *
     * @param out takes the answers to some lines, in order: one JSON object each, with the line's
     *     number as line and the decision's fields, or error for a bad line
     * @return how many lines were bad
     * @throws IOException if the lines cannot be read to their end
     */
    public long run(Lines lines, Consumer<List<String>> out) throws IOException {
        List<Supplier<ObjectNode>> work = new ArrayList<>();
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            add(line, lines, work);
            if (work.size() == MOST_AT_ONCE || !lines.ready()) {
                out.accept(answers(work));
                work.clear();
            }
        }
        out.accept(answers(work));
        return refused.sum();
    }

    private void add(byte[] line, Lines lines, List<Supplier<ObjectNode>> work) {
        long number = lines.number();
        try {
            String text = lines.text(line);
            if (!text.isBlank()) {
                work.add(() -> answer(number, text));
            }
        } catch (IllegalArgumentException e) {
            work.add(() -> refusal(number, e));
        }
    }

    private static List<String> answers(List<Supplier<ObjectNode>> work) {
        return work.parallelStream().map(step -> step.get().toString()).toList();
    }

    private ObjectNode answer(long number, String text) {
        try {
            QueryLine line = QueryLine.of(text);
            Routing own =
                    line.goal() == null
                            ? routing
                            : new Routing(line.goal(), routing.scorer(), routing.eligibility());
            ObjectNode answer = numbered(number);
            answer.setAll(DecisionReport.json(router.decide(line.query(), own)));
            return answer;
        } catch (IllegalArgumentException e) {
            return refusal(number, e);
        }
    }

    private ObjectNode refusal(long number, IllegalArgumentException why) {
        refused.increment();
        return numbered(number).put("error", String.valueOf(why.getMessage()));
    }

    private static ObjectNode numbered(long number) {
        return JsonNodeFactory.instance.objectNode().put("line", number);
    }
}
