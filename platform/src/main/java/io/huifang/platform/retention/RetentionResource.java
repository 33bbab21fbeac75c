package io.huifang.platform.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** For the administrator: what is kept for how long, what is due, and what has gone. */
@Path("/api/retention")
@Tag(name = "Privacy")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMIN)
public class RetentionResource {
  @Inject Periods periods;
  @Inject DueRecords records;
  @Inject Runs runs;

  @GET
  @Operation(
      summary = "How long each kind is kept, how much is due now, and what went in the last run",
      description =
          "Changes nothing. With a period, such as P2Y, it tells how much would be due if every"
              + " kind were kept that long. Counted up to 10,000")
  public List<KeptFor> kinds(@QueryParam("period") @Nullable String instead) {
    Map<String, RetentionRun> last = runs.last();
    return periods.kinds().stream()
        .map(kind -> kept(kind, instead, last.get(kind.name())))
        .toList();
  }

  private KeptFor kept(KeptKind kind, @Nullable String instead, @Nullable RetentionRun last) {
    String period = instead == null ? periods.text(kind) : instead;
    Optional<Instant> before = before(period);
    return new KeptFor(
        kind.name(),
        kind.describes(),
        Periods.setting(kind),
        period,
        before.orElse(null),
        before.map(moment -> records.count(kind, moment)).orElse(0L),
        last);
  }

  private Optional<Instant> before(String period) {
    try {
      return periods.before("period", period);
    } catch (IllegalArgumentException e) {
      throw ProblemException.badRequest(String.valueOf(e.getMessage()));
    }
  }

  /**
   * How one kind stands.
   *
   * @param setting its name; as an environment variable in capitals with underscores
   * @param before what ended before this moment is due, null if it stays for good
   * @param due how many, up to 10,000
   * @param last null if it never ran
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record KeptFor(
      String kind,
      String describes,
      String setting,
      String period,
      @Nullable Instant before,
      long due,
      @Nullable RetentionRun last) {}
}
