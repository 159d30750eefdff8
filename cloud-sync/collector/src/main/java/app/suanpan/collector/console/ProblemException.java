package app.suanpan.collector.console;

import io.helidon.http.Status;

/** Ends an answer with a sentence for whoever asked wrongly. */
final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Status status;
    private final transient Problem problem;

    private ProblemException(Status status, String code, String error) {
        super(error, null, false, false);
        this.status = status;
        this.problem = new Problem(code, error);
    }

    static ProblemException wrong(String code, String error) {
        return new ProblemException(Status.BAD_REQUEST_400, code, error);
    }

    static ProblemException missing(String error) {
        return new ProblemException(Status.NOT_FOUND_404, "not-found", error);
    }

    static ProblemException of(Status status, String code, String error) {
        return new ProblemException(status, code, error);
    }

    Status status() {
        return status;
    }

    Problem problem() {
        return problem;
    }
}
