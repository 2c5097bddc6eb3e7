package io.paretorouter.lambda;

import java.io.Closeable;
import java.io.IOException;
import java.net.SocketTimeoutException;

/**
 * The router's own HTTP server, on this machine. Its failures are never taken for the Runtime
 * API's. Used by one thread; {@link #close} by any.
 */
final class Application implements Closeable {
    private final Link link;

    Application(int port) {
        this.link = new Link("127.0.0.1", port);
    }

    /** Thrown when there is no answer, or no more of it. */
    static final class ApplicationException extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Fault fault;

        ApplicationException(Fault fault, Throwable cause) {
            super(fault.message(), cause);
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }

    /**
     * Sends a request to the application, once.
     *
     * @param until when to give up, in epoch milliseconds; holds for the body too
     */
    HttpReply ask(HttpRequest request, long until) throws ApplicationException {
        try {
            return link.send(request, until).receive(request.method().equals("HEAD"));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Reads some bytes of an answer, waiting for them if necessary; -1 at its end. */
    int read(HttpReply reply, byte[] target) throws ApplicationException {
        try {
            int count = reply.body().read(target);
            if (count < 0) {
                link.done(reply);
            }
            return count;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** All of an answer, or {@code most} + 1 bytes of it. */
    byte[] readAll(HttpReply reply, int most) throws ApplicationException {
        try {
            byte[] body = reply.body().readAll(most);
            if (body.length > most) {
                link.close();
            } else {
                link.done(reply);
            }
            return body;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private ApplicationException failed(IOException e) {
        link.close(); // the application sees it, and stops working on the answer
        Fault fault =
                e instanceof SocketTimeoutException
                        ? new Fault(Fault.DEADLINE, "the answer was not finished in time")
                        : Fault.of(Fault.APPLICATION, e);
        return new ApplicationException(fault, e);
    }

    /** Gives up the answer under way. */
    @Override
    public void close() {
        link.close();
    }
}
