package io.paretorouter.adapter.openai;

import io.paretorouter.adapter.http.Tree;
import io.paretorouter.core.llm.Completion;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The choices of one streamed answer, and which of them have finished. */
final class Choices {
    private final Set<Object> begun = new HashSet<>();
    private final Set<Object> finished = new HashSet<>();

    /** Whether an answer has at least one choice. */
    static boolean inAnswer(Completion answer) {
        return !new Tree(answer.body()).list("choices").isEmpty();
    }

    /** Whether a chunk has a list of choices, even an empty one; what is not a chunk has none. */
    static boolean inChunk(Completion chunk) {
        return chunk.body().get("choices") instanceof List<?>;
    }

    /** Records what the next chunk says about the choices. */
    void take(Completion chunk) {
        for (Tree choice : new Tree(chunk.body()).list("choices")) {
            Object index = Objects.requireNonNullElse(choice.fields().get("index"), 0);
            begun.add(index);
            if (!choice.text("finish_reason").isEmpty()) { // some send "" until there is one
                finished.add(index);
            }
        }
    }

    /** Whether each choice that began has given its finish reason; more chunks may still follow. */
    boolean haveFinished() {
        return !begun.isEmpty() && finished.containsAll(begun);
    }
}
