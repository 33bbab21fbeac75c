package io.huifang.platform.problem;

/** Words for the statuses that the framework itself raises. */
final class HttpStatuses {
  private HttpStatuses() {}

  static Problem toProblem(int status) {
    return switch (status) {
      case 400 -> Problem.of(400, "bad-request", "Bad request", "The request cannot be read");
      case 401 -> Problem.of(401, "unauthenticated", "Sign in first", "A valid token is needed");
      case 403 -> Problem.of(403, "forbidden", "Not allowed", "Your role does not allow this");
      case 404 -> Problem.of(404, "not-found", "Not found", "There is nothing at this address");
      case 405 -> Problem.of(405, "method-not-allowed", "Method not allowed", null);
      case 406 -> Problem.of(406, "not-acceptable", "No representation that you accept", null);
      case 408 ->
          Problem.of(408, "too-slow", "The request did not arrive in time", "Send it again");
      case 413 -> Problem.of(413, "too-large", "The request is too large", null);
      case 415 -> Problem.of(415, "media-type", "This media type is not understood here", null);
      case 429 ->
          Problem.of(429, "too-many-requests", "Too many requests", "Try again in a moment");
      case 503 ->
          Problem.of(503, "unavailable", "Try again in a moment", "A part is not reachable");
      default ->
          status >= 500
              ? Problem.of(status, "unexpected", "Something went wrong on our side", null)
              : Problem.of(status, "http-" + status, "The request was refused", null);
    };
  }
}
