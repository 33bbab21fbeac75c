package io.huifang.platform.operator;

import io.huifang.platform.due.operation.DueService;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** For the operator: gives parked work up. Not beside the replay, for the trail knows due work. */
@Path("/api/due-work/removal")
@Tag(name = "Due work")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMIN)
public class DueRemovalResource {
  private static final int LONGEST_KEY = 300;
  private static final int LONGEST_REASON = 500;
  @Inject DueService service;
  @Inject DueRemoval removal;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Give parked work up, with a reason that stays in the audit trail",
      description =
          "For what has been done already, such as mails of the time that a restore has lost: they"
              + " count as sent. Some 500 at once; more says whether to call again. kept counts what"
              + " can only run again, because without it a clock would stand still.")
  public DueRemoval.Removed remove(@Nullable Removal what) throws SQLException {
    String kind = what == null ? null : what.kind();
    if (what == null || kind == null || !service.kinds().contains(kind)) {
      throw ProblemException.badField("kind", "must be a kind of due work of this service");
    }
    String key = what.key();
    if (key != null && (key.isEmpty() || key.length() > LONGEST_KEY || key.indexOf('\0') >= 0)) {
      throw ProblemException.badField("key", "must be the key of one row, or left out for all");
    }
    String reason = what.reason();
    if (reason == null || !reasonable(reason)) {
      throw ProblemException.badField("reason", "must say why, in 1 to 500 characters");
    }
    return removal.remove(kind, key, reason.strip());
  }

  /** Whether that can stand in the trail as a reason. */
  static boolean reasonable(String reason) {
    return !reason.isBlank() && reason.length() <= LONGEST_REASON && reason.indexOf('\0') < 0;
  }

  /**
   * What is given up.
   *
   * @param kind of work
   * @param key of one row, null for all that is parked of the kind
   * @param reason up to 500 characters, for the audit trail; nothing personal
   */
  public record Removal(@Nullable String kind, @Nullable String key, @Nullable String reason) {}
}
