package io.huifang.platform.problem;

import java.util.List;

/** Ends a request with a problem document; the factories name the usual cases. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.title() + ": " + problem.detail());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }

  /** 400: the request as a whole makes no sense. */
  public static ProblemException badRequest(String detail) {
    return of(400, "bad-request", "Bad request", detail);
  }

  /** 400: one field is wrong. */
  public static ProblemException badField(String field, String message) {
    return new ProblemException(
        new Problem(
            "urn:huifang:problem:invalid",
            "The request is not valid",
            400,
            null,
            List.of(new Problem.FieldError(field, message))));
  }

  /** 403: known caller, not allowed. */
  public static ProblemException forbidden(String detail) {
    return of(403, "forbidden", "Not allowed", detail);
  }

  /** 404: unknown, or not visible to this caller. */
  public static ProblemException notFound(String what) {
    return of(404, "not-found", "Not found", what + " does not exist or is not visible to you");
  }

  /** 409: the state of the object does not allow it. */
  public static ProblemException conflict(String code, String detail) {
    return of(409, code, "Conflict with the current state", detail);
  }

  /** 412: somebody else changed it first. */
  public static ProblemException staleVersion(String detail) {
    return of(412, "stale-version", "Somebody else changed it first", detail);
  }

  /** Any other status, with a stable code. */
  public static ProblemException of(int status, String code, String title, String detail) {
    return new ProblemException(Problem.of(status, code, title, detail));
  }
}
