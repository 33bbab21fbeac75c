package io.huifang.platform.due.operation;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** For the operator: how due work stands, and the command to run again what was given up. */
@Path("/api/due-work")
@Tag(name = "Due work")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMIN)
public class DueResource {
  private static final int SHOWN = 200;
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
  @Inject DueService service;
  @Inject DueStates states;

  @GET
  @Operation(summary = "How each kind of due work stands")
  public List<DueState> states() throws SQLException {
    return states.of(service.kinds());
  }

  @GET
  @Path("/parked")
  @Operation(summary = "Read what was given up, the latest 200")
  public List<DueStates.ParkedWork> parked() throws SQLException {
    return states.parked(SHOWN);
  }

  @POST
  @Path("/replay")
  @Operation(summary = "Run parked work again: all of it, or of one kind, or one row")
  public ReplayedWork replay(
      @QueryParam("kind") @Nullable String kind, @QueryParam("key") @Nullable String key)
      throws SQLException {
    return new ReplayedWork(states.replay(kind, key));
  }

  @POST
  @Path("/hold")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "After a restore: hold what would be said once more",
      description =
          "What was due until that time is parked, and runs when somebody replays its kind. Without"
              + " kinds all that says something to people outside: mails, messages, questions,"
              + " reminders. To be called while this service does no due work. What was said"
              + " before can be given up.")
  public HeldWork hold(Hold what) throws SQLException {
    if (what == null
        || what.until() == null
        || what.until().isBefore(Instant.EPOCH)
        || what.until().isAfter(LATEST)) {
      throw ProblemException.badField("until", "must be a time, such as 2026-11-27T14:05:00Z");
    }
    List<String> kinds =
        what.kinds() == null || what.kinds().isEmpty() ? service.outward() : what.kinds();
    for (String kind : kinds) {
      if (!service.kinds().contains(kind)) {
        throw ProblemException.badField("kinds", "\"" + kind + "\" is no kind of due work here");
      }
    }
    return new HeldWork(states.hold(kinds, what.until()));
  }

  /**
   * What is held.
   *
   * @param until what was due until then
   * @param kinds null or none for all that says something to people outside
   */
  public record Hold(@Nullable Instant until, @Nullable List<String> kinds) {}

  /** How many rows are parked by it, by kind. */
  public record HeldWork(Map<String, Long> rows) {}

  /** How many rows will run again. */
  public record ReplayedWork(int rows) {}
}
