package io.paretorouter.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TicketsTest {
    private static final Context CONTEXT = new Context("id", Instant.EPOCH, "key-1");

    private final Tickets tickets = new Tickets();

    @Test
    void tradesATicketForItsContextOnce() {
        String ticket = tickets.issue(CONTEXT);

        assertThat(tickets.claim(ticket)).isEqualTo(CONTEXT);
        assertThat(tickets.claim(ticket)).isNull();
    }

    @Test
    void doesNotUseATicketUpForOneThatIsNone() {
        String ticket = tickets.issue(CONTEXT);

        assertThat(tickets.claim("0".repeat(32))).isNull();
        assertThat(tickets.claim(null)).isNull();
        assertThat(tickets.claim(ticket)).isEqualTo(CONTEXT);
    }

    @Test
    void knowsTheLastTicketOnly() {
        String first = tickets.issue(CONTEXT);
        String second = tickets.issue(CONTEXT);
        assertThat(first).isNotEqualTo(second);
        assertThat(tickets.claim(first)).isNull();
        tickets.revoke();

        assertThat(tickets.claim(second)).isNull();
    }
}
